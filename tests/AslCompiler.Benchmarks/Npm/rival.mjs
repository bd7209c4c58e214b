// Runs definitions with aws-local-stepfunctions.
import { StateMachine } from 'aws-local-stepfunctions';
import { answer, time } from './commands.mjs';

// The package wants Node 22; this is all that it misses in Node 20.
Promise.withResolvers ??= function () {
  let resolve;
  let reject;
  const promise = new this((whenDone, whenFailed) => {
    resolve = whenDone;
    reject = whenFailed;
  });
  return { promise, resolve, reject };
};

let machine;
let input;
let options;

const commands = {
  // {command, definition, input, results: {function: result}, failures, failure}
  load(request) {
    const handlers = {};
    const intervals = {};
    for (const [name, state] of tasksOf(request.definition)) {
      const result = request.results[state.Resource.split(':').pop()];
      let failed = 0;
      handlers[name] = () => {
        if (failed === request.failures) {
          failed = 0;
          return result;
        }
        failed++;
        throw new TaskError(request.failure);
      };
      intervals[name] = 0;
    }
    machine = new StateMachine(request.definition);
    input = request.input;
    options = { overrides: { taskResourceLocalHandlers: handlers, retryIntervalOverrides: intervals } };
    return {};
  },

  // {command}
  async output() {
    return { output: await machine.run(input, options).result };
  },

  // {command, milliseconds}
  run: (request) => time(request.milliseconds, () => machine.run(input, options).result),
};

class TaskError extends Error {
  constructor(name) {
    super('try again');
    this.name = name;
  }
}

function* tasksOf(scope) {
  for (const [name, state] of Object.entries(scope.States)) {
    if (state.Type === 'Task') yield [name, state];
    for (const inner of [...(state.Branches ?? []), ...(state.ItemProcessor ? [state.ItemProcessor] : [])]) yield* tasksOf(inner);
  }
}

await answer(commands);
