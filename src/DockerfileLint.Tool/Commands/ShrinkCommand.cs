using System.CommandLine;
using DockerfileLint.Tool.Proving;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>shrink</c>: the smallest sound Dockerfile for an existing one.</summary>
internal static class ShrinkCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("path")
        {
            Description = "A Dockerfile, or a folder with Dockerfiles.",
            DefaultValueFactory = static _ => ".",
        };
        var rewrite = new RewriteArguments();
        var write = new Option<bool>("--write") { Description = "Write the files instead of showing the changes." };
        var noBackup = new Option<bool>("--no-backup") { Description = "Don't keep what was there as .bak." };
        var format = LintArguments.Choice("--format", "text", "Format of the result.", "text", "json");
        var proof = new ProofArguments();
        var build = new BuildOptions("--stage");
        var command = new Command(
            "shrink", "Rewrite a Dockerfile so that its image has only what the program needs to run.")
        {
            path, write, noBackup, format,
        };
        foreach (var option in rewrite.All.AddRange(proof.All).AddRange(build.All)) command.Options.Add(option);
        command.SetAction(result => new ShrinkRun(
            new LintSettings { Paths = [result.GetValue(path)!], Build = build.Read(result) },
            rewrite.Read(result),
            terminal)
        {
            Writes = result.GetValue(write),
            BacksUp = !result.GetValue(noBackup),
            Proof = proof.Read(result),
            IsJson = result.GetValue(format) == "json",
            Prompt = rewrite.Prompt(result, terminal, result.GetValue(format) == "json"),
        }.Run());
        return command;
    }
}
