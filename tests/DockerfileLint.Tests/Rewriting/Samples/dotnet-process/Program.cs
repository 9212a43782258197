using System.Diagnostics;

var tool = Environment.GetEnvironmentVariable("JOB_TOOL")!;
Process.Start(tool, args).WaitForExit();
