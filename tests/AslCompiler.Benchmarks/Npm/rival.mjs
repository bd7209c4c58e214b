// Runs definitions with aws-local-stepfunctions; one JSON command a line on stdin, one JSON answer a line on stdout.
import { createInterface } from 'node:readline';
import { StateMachine } from 'aws-local-stepfunctions';

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

  // {command, milliseconds}: as many runs as fit, at least one; measured in processor time, like the others
  async run(request) {
    const end = process.hrtime.bigint() + BigInt(request.milliseconds) * 1_000_000n;
    const started = process.cpuUsage();
    let runs = 0;
    do {
      await machine.run(input, options).result;
      runs++;
    } while (process.hrtime.bigint() < end);
    const used = process.cpuUsage(started);
    return { runs, nanoseconds: (used.user + used.system) * 1000 };
  },
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

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = await commands[request.command](request);
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
