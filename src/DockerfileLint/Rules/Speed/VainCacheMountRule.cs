using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6007: a cache is mounted and then emptied, or switched off.</summary>
internal sealed class VainCacheMountRule : Rule
{
    // They are based on Debian or Ubuntu, whose settings delete what apt has fetched.
    private static readonly HashSet<string> Cleaning = new(StringComparer.Ordinal)
    {
        "debian", "ubuntu", "buildpack-deps",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6007", "vain-cache-mount", "Cache mount that stays empty", Severity.Info)
    {
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var run in context.Model.Runs)
            if (!run.Mounts.IsEmpty && run.Mounts.Any(static mount => mount.Kind == RunMountKind.Cache))
                Analyze(run, context);
    }

    private static void Analyze(RunModel run, RuleContext context)
    {
        var isPipMounted = run.Mounts.Any(static mount => mount is { Kind: RunMountKind.Cache, Target: { } target }
            && target.EndsWith("/.cache/pip", StringComparison.Ordinal));
        foreach (var command in run.Commands)
        {
            if (OptionOf(command, run, isPipMounted) is { } option) ReportOption(option, context);
            else if (Emptied(command, run) is { } folder) ReportEmptied(new RunCommand(run, command), folder, context);
        }

        if (run.Commands.FirstOrDefault(Apt.Keeps) is { } install) ReportApt(run, install, context);
    }

    /// <summary>The option by which a command doesn't use the cache that is mounted for it.</summary>
    private static ShellWord? OptionOf(ShellCommand command, RunModel run, bool isPipMounted)
    {
        if (Tools.Find(command) is Apk apk)
            return IsMounted(run, apk.Caches) ? apk.Arguments(command).GetOption("--no-cache") : null;
        return isPipMounted && Tools.Find(command) is Pip pip && Pip.Fetches(pip.Arguments(command).Subcommand)
            ? pip.Arguments(command).GetOption("--no-cache-dir")
            : null;
    }

    private static bool IsMounted(RunModel run, ImmutableArray<string> folders) =>
        folders.Any(run.IsCacheMounted);

    /// <summary>The folder that a command empties and that is mounted as a cache.</summary>
    private static string? Emptied(ShellCommand command, RunModel run)
    {
        if (command.IsConditional) return null;
        if (Tools.ReadPackages(command) is { } read)
            // The manager's version decides which folder it is.
            return read.Cleans.All(run.IsCacheMounted) ? read.Cleans.FirstOrDefault() : null;
        if (command.Name is not "rm" || !command.Arguments.Any(static word => word.Value is ['-', ..] and not "-f"))
            return null;
        foreach (var word in command.Arguments)
        {
            if (word.Value is not ['/', ..] and not ['~', ..]) continue;
            var path = word.Value!.EndsWith("/*", StringComparison.Ordinal)
                ? word.Value.Substring(0, word.Value.Length - 2)
                : word.Value;
            if (path.Length > 1 && run.IsCacheMounted(path) && IsWhole(path, run)) return path;
        }

        return null;
    }

    /// <summary>Whether all of a cache is in a folder, or all that apt has in it.</summary>
    private static bool IsWhole(string path, RunModel run) =>
        path == Apt.Lists || ImagePaths.Resolve(path, "..") is not { } parent || !run.IsCacheMounted(parent);

    private static void ReportOption(ShellWord option, RuleContext context) => context.Report(
        option.Span,
        $"The cache is mounted, but {option.Text} doesn't use it. Remove the option.",
        context.Fix.Safe("Remove the option", edit => edit.Remove(option.Span)));

    private static void ReportEmptied(RunCommand command, string folder, RuleContext context) => context.Report(
        command.Command.Span,
        $"This empties {folder}, which is a cache mount and isn't in the image. Remove the command.",
        command.Command.Arguments.Count(static word => word.Prefix is ['/' or '~', ..]) <= 1
            ? context.Fix.Safe("Remove the command", edit => edit.RemoveCommands(command.Run, [command.Command]))
            : null);

    private static void ReportApt(RunModel run, ShellCommand install, RuleContext context)
    {
        if (run.Mounts.FirstOrDefault(static mount => mount is
            { Kind: RunMountKind.Cache, Target: "/var/cache/apt" or "/var/cache/apt/archives" }) is not { } mount)
            return;
        if (run.Stage is not { } stage || !Cleaning.Contains(stage.RootBase.Known.Name)) return;
        if (context.Ask(static model => new AptSettings(model.Syntax.Source.Text)).AreNamed) return;
        context.Report(
            mount.Syntax.Span,
            $"The image's settings delete what apt downloads, so this cache stays empty. Remove "
                + "/etc/apt/apt.conf.d/docker-clean first.",
            run.IsExecForm || !run.Script.IsUnderstood || run.Syntax.IsHeredocScript || install.Parent is null
                ? null
                : context.Fix.Suggested(
                    "Remove docker-clean first",
                    edit => edit.Insert(
                        run.Script.Body.Span.Start, "rm -f /etc/apt/apt.conf.d/docker-clean && ")));
    }

    /// <summary>Whether the file names settings of apt, which may be those that delete.</summary>
    private sealed class AptSettings(string text)
    {
        public bool AreNamed { get; } =
            Array.Exists(["docker-clean", "Keep-Downloaded", "apt.conf"], word =>
                text.Contains(word, StringComparison.Ordinal));
    }
}
