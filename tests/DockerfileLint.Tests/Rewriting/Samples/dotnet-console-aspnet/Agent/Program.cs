Hosting.Status.Run(args);
