using Conformance.Programs.Programs;

// One program a process, as pulumi runs them: the environment is read once, and Deployment.Instance is set once.
return await Catalog.Programs[args[0]]();
