using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>
/// DFL3019: COPY or ADD takes several sources to a destination that isn't written as a folder. BuildKit writes one file
/// after the other to it where the folder doesn't exist, and the builder before it refuses it.
/// </summary>
internal sealed class DestinationWithoutSlashRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3019", "destination-without-slash", "Several sources, but no slash after the folder", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3021", "docker-lint(asymmetric):DL3021", "droast:DF048",
            "kics:copy_with_more_than_two_arguments_not_ending_with_slash", "tally:hadolint/DL3021", "trivy:DS-0011"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override bool MayApply(BuildModel model) => model.Stages.Any(static stage => stage.Instructions.Any(
        static one => one is TransferSyntax transfer && MayBeOneFile(transfer)));

    public override void Analyze(RuleContext context)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in context.Model.Stages)
        {
            if (stage.OperatingSystem == OperatingSystemKind.Windows) continue;
            foreach (var instruction in stage.Instructions)
            {
                if (instruction is TransferSyntax transfer) Check(transfer, stage, named, context);
                Note(instruction.ArgumentText, named);
            }
        }
    }

    private static void Check(TransferSyntax transfer, Stage stage, HashSet<string> named, RuleContext context)
    {
        if (!MayBeOneFile(transfer)) return;
        var destination = transfer.Destination!;
        // A line of an image's history: COPY file:0123 in /x.
        if (transfer.Sources[transfer.Sources.Length - 1].Text == "in") return;
        var state = context.Model.GetState(transfer);
        if (state.Expand(destination).Value is not { Length: > 0 } path || path[path.Length - 1] is '/' or '.') return;
        if (named.Contains(path) || named.Contains(destination.Text)) return;
        if (IsUsual(path, stage) || state.WorkingDirectory == path) return;
        context.Report(
            destination.Span,
            $"Where the folder '{path}' doesn't exist, each source replaces the one before in a file of that name. "
                + "Add a slash.",
            destination.Text == context.Source.ToString(destination.Span)
                ? context.Fix.Suggested("Add a slash", edit => edit.Insert(destination.Span.End, "/"))
                : null);
    }

    private static bool MayBeOneFile(TransferSyntax transfer) =>
        transfer is { Sources.Length: > 1, Destination: { } destination }
            && destination.Text is not [.., '/' or '.'];

    /// <summary>Notes the folders that a text names: something in it may make them.</summary>
    private static void Note(string text, HashSet<string> named)
    {
        foreach (var word in text.Split(' ', '\t', '\n', '\r', '"', '\'', ';', '=', ',', ':'))
        {
            // The parent is enough: what is below it makes it.
            var slash = word.TrimEnd('/').LastIndexOf('/');
            if (slash > 0) named.Add(word.Substring(0, slash));
            if (word.EndsWith("/", StringComparison.Ordinal)) named.Add(word.TrimEnd('/'));
            if (word.Length > 0) named.Add(word);
        }
    }

    /// <summary>Whether it is a folder that every system has.</summary>
    private static bool IsUsual(string path, Stage stage) =>
        stage.RootBase.Kind != BaseImageKind.Scratch
            && path is "/" or "/bin" or "/etc" or "/home" or "/lib" or "/opt" or "/root" or "/run" or "/sbin" or "/srv"
                or "/tmp" or "/usr" or "/usr/bin" or "/usr/lib" or "/usr/local" or "/usr/local/bin" or "/usr/local/lib"
                or "/usr/local/share" or "/usr/sbin" or "/usr/share" or "/var" or "/var/lib" or "/var/tmp";
}
