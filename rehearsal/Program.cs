return await Rehearsal.Cli.CommandLine.RunAsync(args, Console.Out, Console.Error);
