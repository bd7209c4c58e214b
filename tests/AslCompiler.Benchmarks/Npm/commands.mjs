// Answers commands: one JSON command a line on stdin, one JSON answer a line on stdout.
import { createInterface } from 'node:readline';

export async function answer(commands) {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    let reply;
    try {
      reply = await commands[request.command](request);
    } catch (error) {
      reply = { error: String(error?.stack ?? error) };
    }
    process.stdout.write(JSON.stringify(reply) + '\n');
  }
}

// As many runs as fit, at least one; measured in processor time, like the others.
export async function time(milliseconds, run) {
  const end = performance.now() + milliseconds;
  const started = process.cpuUsage();
  let runs = 0;
  do {
    await run();
    runs++;
  } while (performance.now() < end);
  const used = process.cpuUsage(started);
  return { runs, nanoseconds: (used.user + used.system) * 1000 };
}
