using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>A rule about a package manager that asks a question, which nobody answers in a build.</summary>
internal abstract class AssumeYesRule : CommandRule
{
    protected sealed override void Analyze(RunCommand command, RuleContext context)
    {
        if (Tools.ReadPackages(command.Command) is not { Verb: { } verb, Manager: { AssumeYes: { } yes } } read
            || !Asks(read)
            || read.Manager.AssumesYes(command.Command)
            || Tools.Arguments(command.Command).HasUnknown
            || IsAnswered(command.Command)
            || IsConfigured(context)
            || read.Manager == Microdnf.Instance && NeverAsks(command))
            return;
        context.Report(
            command.Command.Span,
            MessageOf(read, yes),
            context.Fix.Safe($"Add {yes}", edit => edit.Option(command, verb, yes)),
            severity: read.Manager == Microdnf.Instance ? Severity.Info : null);
    }

    private static string MessageOf(PackageCommand read, string yes)
    {
        var name = read.Command.Name;
        if (read.Manager == Microdnf.Instance)
            return $"Where {name} is dnf5, as on Fedora, it asks before it changes packages, and the build fails. "
                + $"Add {yes}.";
        return read.Action == PackageAction.Install
            ? $"{name} asks before it changes more than the named packages, and the build then fails. Add {yes}."
            : $"{name} asks before it changes packages, and the build then fails. Add {yes}.";
    }

    /// <summary>Whether microdnf isn't known to be dnf5: the one of its own, as of Red Hat, asks nothing.</summary>
    private static bool NeverAsks(RunCommand command) =>
        command.Run.Stage?.RootBase.Known.Name is not { } name
            || !name.StartsWith("fedora", System.StringComparison.Ordinal);

    private protected static RuleDescriptor Describe(string id, string name, string title, params string[] aliases) =>
        new(id, name, title, Severity.Warning)
        {
            Aliases = aliases.ToImmutableArray(),
            Fix = FixKind.Safe,
            Presets = RulePresets.Recommended | RulePresets.Hadolint,
        };

    private static bool Asks(PackageCommand read) => read.Action switch
    {
        PackageAction.Install => !read.Packages.IsEmpty,
        PackageAction.Upgrade or PackageAction.Remove => true,
        _ => false,
    };

    /// <summary>Whether another program or a file gives the answers.</summary>
    private static bool IsAnswered(ShellCommand command)
    {
        if (command is { Parent: ShellPipeline, Index: > 0 }) return true;
        foreach (var redirect in command.Redirects)
            if (redirect.Operator.StartsWith("<", System.StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether a file of settings may say it.</summary>
    private static bool IsConfigured(RuleContext context) =>
        context.Source.Text.Contains("assume-yes", System.StringComparison.OrdinalIgnoreCase)
            || context.Source.Text.Contains("assumeyes", System.StringComparison.OrdinalIgnoreCase);
}
