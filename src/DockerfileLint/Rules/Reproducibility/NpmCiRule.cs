using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5021: npm install, though the lock file is there, which only npm ci follows strictly.</summary>
internal sealed class NpmCiRule : CommandRule
{
    private static readonly string[] Locks = ["package-lock.json", "npm-shrinkwrap.json"];

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL5021", "npm-ci", "npm install instead of npm ci", Severity.Info)
    {
        Presets = RulePresets.None,
    };

    public override ImmutableArray<string> Programs { get; } = Npm.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        var arguments = Npm.Instance.Arguments(command.Command);
        if (arguments.GetOperand(0) is not { Value: "install" or "i" } verb
            || arguments.Operands.Length > 1
            || arguments.Has("-g", "--global")
            || arguments.Has("--prefix", "-C")
            || command.Run.FolderOf(command.Command) is not { } folder)
            return;
        if (!Array.Exists(Locks, name => IsThere(name, folder, command.Run, context))) return;
        context.Report(
            verb.Span,
            "npm install may change what package-lock.json pins. Use npm ci, which installs exactly that or fails.");
    }

    /// <summary>Whether a COPY brought a file of the context into a folder before a RUN.</summary>
    private static bool IsThere(string name, string folder, RunModel run, RuleContext context) =>
        ImagePaths.Resolve(folder, name) is { } path
            && context.Model.ContainerFiles.Find(run, path, out var isKnown) is not null
            && isKnown;
}
