using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>A rule about packages that are installed in whatever version is current.</summary>
internal abstract class UnpinnedPackagesRule : CommandRule, IPinnedPackages
{
    private protected const string Version = "VERSION";

    public virtual ImmutableArray<string> PinPrograms => Programs;

    /// <summary>How a version is named, such as <c>curl=VERSION</c>, for a package.</summary>
    protected abstract string Pinned(string package, string version);

    /// <summary>The package that a word names, without what follows it.</summary>
    protected virtual string NameOf(string package) => package;

    /// <summary>The same with a placeholder for the version.</summary>
    protected virtual string Pinned(string package) => Pinned(package, Version);

    /// <summary>The same for one of a command that names versions in another way.</summary>
    protected virtual string Pinned(string package, ShellCommand command) => Pinned(package);

    /// <summary>Whether a package is one that installs others, of which the newest is mostly wanted.</summary>
    protected virtual bool IsTool(string package) => false;

    /// <summary>The packages of a command without a version; empty where it installs none.</summary>
    protected abstract IEnumerable<ShellWord> Unpinned(ShellCommand command);

    /// <summary>Whether something else than the command may decide the versions.</summary>
    protected virtual bool MayBePinnedElsewhere(RunCommand command, RuleContext context) => false;

    /// <summary>What happens without a version, as the beginning of a message.</summary>
    /// <param name="first">The first package without one.</param>
    /// <param name="packages">All of them, as the message names them.</param>
    /// <param name="command">The command.</param>
    protected virtual string Effect(string first, string packages, ShellCommand command) =>
        $"Each build installs the newest {packages}.";

    protected sealed override void Analyze(RunCommand command, RuleContext context)
    {
        var found = Unpinned(command.Command).Where(static word => word.Value is { Length: > 0 }).ToImmutableArray();
        if (found.IsEmpty || MayBePinnedElsewhere(command, context)) return;
        if (context.Pins.IsEmpty)
        {
            Report(found, command.Command, context, fix: null);
            return;
        }

        // What a version is given for is a finding by itself: one that a fix removes.
        var versions = found.ToDictionary(static word => word, word => VersionOf(word, command, context));
        Report(found.RemoveAll(word => versions[word] is not null), command.Command, context, fix: null);
        var pinned = found.RemoveAll(word => versions[word] is null);
        if (pinned.IsEmpty) return;
        Report(pinned, command.Command, context, context.Fix.Suggested(
            pinned.Length == 1 ? $"Use {Pinned(pinned[0].Value!, versions[pinned[0]]!)}" : "Write the pinned versions",
            edit =>
            {
                foreach (var word in pinned) edit.Replace(word.Span, Pinned(word.Value!, versions[word]!));
            }));
    }

    private string? VersionOf(ShellWord word, RunCommand command, RuleContext context)
    {
        // What is quoted or has variables is left as it is.
        if (context.Source.ToString(word.Span) != word.Value) return null;
        var image = command.Run.Stage?.RootBase.Reference;
        foreach (var program in PinPrograms)
            if (context.Pins.Find(program, NameOf(word.Value!), image) is { } version) return version;
        return null;
    }

    private void Report(
        ImmutableArray<ShellWord> words,
        ShellCommand command,
        RuleContext context,
        Func<ImmutableArray<CodeFix>>? fix)
    {
        if (words.IsEmpty) return;
        var first = words[0].Value!;
        context.ReportAdvice(
            TextSpan.FromBounds(words[0].Span.Start, words[words.Length - 1].Span.End),
            words.Length == 1
                ? $"{Effect(first, $"'{first}'", command)} Name a version: '{Pinned(first, command)}'."
                : $"{Effect(first, $"'{first}' and {words.Length - 1} more", command)} "
                    + $"Name versions: '{Pinned(first, command)}'.",
            isMinor: words.All(word => IsTool(word.Value!)),
            fix);
    }

    /// <summary>Registries of languages keep old versions, so a pinned one stays.</summary>
    private protected static RuleDescriptor Describe(string id, string name, string title, params string[] aliases) =>
        Describe(id, name, title, RulePresets.Recommended | RulePresets.Hadolint, aliases);

    /// <summary>Describes a rule about packages of a system.</summary>
    /// <remarks>Distributions delete old versions, so a build with a pinned one fails some day.</remarks>
    private protected static RuleDescriptor DescribeSystem(
        string id, string name, string title, params string[] aliases) =>
        Describe(id, name, title, RulePresets.Hadolint, aliases);

    private static RuleDescriptor Describe(
        string id, string name, string title, RulePresets presets, string[] aliases) =>
        new(id, name, title, Severity.Info)
        {
            Aliases = aliases.ToImmutableArray(),
            Fix = FixKind.Suggested,
            Presets = presets,
        };
}
