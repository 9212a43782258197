using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6011: a COPY of the final stage is built again whenever an instruction before it changes.</summary>
internal sealed class CopyLinkRule : Rule
{
    // They belong to root, others may only read them, and no image has links there.
    private static readonly ImmutableArray<string> Plain =
        ImmutableArray.Create("/app", "/opt", "/srv", "/usr/local/bin", "/usr/local/share", "/usr/share");

    // They make links, or folders that a layer of its own would give back to root.
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "ln", "chown", "chmod", "install", "useradd", "adduser", "usermod", "mount", "rsync", "tar", "cp", "mv",
    };

    // The first version of docker/dockerfile that knows --link.
    private const int FirstMinor = 4;

    private static readonly string[] Images = ["mcr.microsoft.com/dotnet/", "gcr.io/distroless/"];
    private static readonly string[] Unprivileged = ["chiseled", "distroless", "nonroot"];

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6011", "copy-link", "COPY depends on the layers before it", Severity.Info)
    {
        Fix = FixKind.Suggested,
        IsSaidOnce = true,
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { OperatingSystem: OperatingSystemKind.Linux } stage
            || !BuildKitSigns.Show(context.Model, FirstMinor) || !IsKnown(stage.RootBase)
            || stage.Chain.SelectMany(one => context.Model.GetRuns(one)).Any(Changes))
            return;
        var follows = false;
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is CopySyntax copy && follows && IsSound(copy, context)) Report(copy, context);
            follows |= instruction is RunSyntax or TransferSyntax;
        }
    }

    /// <summary>Whether it is known which links the folders of an image have, and that its user is root.</summary>
    private static bool IsKnown(BaseImage image) =>
        image.Known.IsOfficial
            || Array.Exists(Images, start => image.Known.Repository.StartsWith(start, StringComparison.Ordinal))
                && image.Known.Tag is { } tag && !Array.Exists(Unprivileged, word =>
                    tag.Contains(word, StringComparison.Ordinal));

    private static bool Changes(RunModel run) =>
        !run.Script.IsUnderstood
            || run.Commands.Any(static one =>
                one.Name is not { } name || Changing.Contains(name) || ShellNames.IsScript(name));

    private static bool IsSound(CopySyntax copy, RuleContext context) =>
        copy.GetFlag("link") is null
            && copy.GetFlag("parents") is null
            && (copy.Chown is not { } owner || owner.Value is { Length: > 0 } value && value.All(IsNumeric))
            // WORKDIR makes folders that belong to the user.
            && context.Model.GetState(copy).UserInstruction is null
            && CopiedFiles.TargetOf(copy, context.Model) is { } target
            && Plain.Any(folder => ImagePaths.IsWithin(target, folder))
            // Where the folder isn't in the layer, a destination without a slash is a file of that name.
            && IsFolder(copy);

    /// <summary>Names of users are looked up in files that a layer of its own doesn't have.</summary>
    private static bool IsNumeric(char character) => character is >= '0' and <= '9' or ':';

    private static bool IsFolder(CopySyntax copy) =>
        copy.Destination!.Text is "." or ".." || copy.Destination.Text.EndsWith("/", StringComparison.Ordinal);

    private static void Report(CopySyntax copy, RuleContext context) => context.Report(
        copy.KeywordSpan,
        "A change to any earlier layer builds this layer again, and so does a rebase. Add --link.",
        context.Fix.Suggested("Add --link", edit => edit.Insert(copy.KeywordSpan.End, " --link")));
}
