// Evaluates expressions with jsonata.
import jsonata from 'jsonata';
import { answer, time } from './commands.mjs';

let expression;
let input;

await answer({
  // {command, expression, input}
  load(request) {
    expression = jsonata(request.expression);
    input = request.input;
    return {};
  },

  // {command}
  async output() {
    return { output: await expression.evaluate(input) };
  },

  // {command, milliseconds}
  run: (request) => time(request.milliseconds, () => expression.evaluate(input)),
});
