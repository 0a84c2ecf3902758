using Rehearsal.Cli;

return await StandardOutput.RunAsync((output, error) => CommandLine.RunAsync(args, output, error));
