using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Writes the lines of the final stage.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is needed.</param>
/// <param name="lean">The base.</param>
/// <param name="text">The edits.</param>
/// <param name="owners">Who owns what is in it.</param>
internal sealed class FinalStage(
    ShrinkSite site, SplitDraft draft, LeanBase lean, SplitText text, FinalOwners owners)
{
    /// <summary>RUNs that move there.</summary>
    public List<string> Runs { get; } = [];

    /// <summary>Variables of its environment.</summary>
    public List<string> Settings { get; } = [];

    /// <summary>What COPY brings from the context or elsewhere.</summary>
    public List<string> Transfers { get; } = [];

    /// <summary>The rest: user, ports, volumes, labels, health check, start.</summary>
    public List<string> Metadata { get; } = [];

    /// <summary>Writes a stage after an instruction of the one that becomes the build stage.</summary>
    /// <param name="last">The last instruction of the build.</param>
    /// <param name="copies">The lines that copy from a stage.</param>
    /// <param name="folder">The folder that the instructions after it find; null where none is set.</param>
    /// <param name="kept">The instructions after it, which stay.</param>
    public void Append(
        InstructionSyntax last,
        Func<string, IEnumerable<string>> copies,
        string? folder,
        ImmutableArray<InstructionSyntax> kept)
    {
        var from = site.Stage.From!;
        var names = SplitNames.Of(site);
        var first = draft.Shared?.Name ?? names.Build;
        if (from.Name is not { } written)
            text.Replace(new TextSpan(from.Image.Span.End, 0), $" {SplitText.Cased("AS", from)} {first}");
        else if (written.Text != first) text.Replace(written.Span, first);
        draft.Shared?.Close(text, names.Build);
        var platform = draft.Shared is null ? FinalPlatform.Of(site.From) : "";
        var named = names.Final is null ? "" : $" {SplitText.Cased("AS", from)} {names.Final}";
        text.InsertAfter(
            last,
            [
                .. draft.BuildLines, .. draft.LastLines, "",
                $"{SplitText.Cased("FROM", from)} {platform}{lean.Reference}{named}",
                .. Lines(copies(names.Build), folder, kept),
            ]);
    }

    /// <summary>Gives the stage another base than the stage that it is built on.</summary>
    /// <param name="copies">The lines that copy from a stage.</param>
    /// <param name="folder">The folder that its instructions find; null where none is set.</param>
    public void Rebase(Func<string, IEnumerable<string>> copies, string? folder)
    {
        var from = site.Stage.From!;
        var build = site.Stage.BaseStage!;
        var platform = from.Platform is null ? FinalPlatform.Of(site.From) : "";
        text.Replace(from.Image.Span, platform + lean.Reference);
        if (draft.BuildLines.Count > 0)
            text.InsertAfter(build.Instructions is [.., var end] ? end : build.From!, draft.BuildLines);
        var lines = Lines(copies(build.From!.Name!.Text), folder, site.Stage.Instructions);
        if (lines.Count > 0) text.InsertAfter(from, lines);
    }

    private List<string> Lines(
        IEnumerable<string> copies, string? folder, ImmutableArray<InstructionSyntax> kept)
    {
        var lines = new List<string>(Arguments(kept));
        lines.AddRange(PackageLines.Of(lean, draft, site.Model.Syntax.EscapeCharacter, SharedPackages()));
        lines.AddRange(Runs);
        // A folder that COPY makes has the owner and mode that it has in the build; one that WORKDIR has made doesn't.
        var isCopied = folder is not null && draft.Copies.Any(copy => copy.To == folder) && IsChanged(folder);
        if (folder is not null && !isCopied) AddFolder(folder, lines);
        lines.AddRange(Settings);
        lines.AddRange(draft.Settings);
        lines.AddRange(copies);
        if (isCopied) lines.Add($"{SplitText.Cased("WORKDIR", site.Stage.From!)} {folder}");
        lines.AddRange(Transfers);
        if (LibraryIndex.CallIn(site, draft) is { } call)
        {
            if (!lean.HasShell || lines.Exists(static line => line.StartsWith("USER ", StringComparison.Ordinal)))
                draft.Refuse("'ldconfig' has to run where the libraries are copied to",
                    Evidence.At(call.Script.Source, call.Span.Start));
            lines.Add(SplitText.Cased("RUN", site.Stage.From!) + " ldconfig");
        }

        lines.AddRange(Metadata);
        return lines;
    }

    /// <summary>The packages that the stage has of the one on which it is based.</summary>
    private HashSet<string> SharedPackages()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (draft.Shared is not { } shared) return found;
        foreach (var run in site.Runs.Where(run => shared.Has(run.Syntax)))
        {
            var written = shared.TextOf(run.Syntax, text.Of(run.Syntax)) ?? "";
            var words = written.Split([' ', '\t', '\r', '\n', ';'], StringSplitOptions.RemoveEmptyEntries);
            found.UnionWith(run.Commands.Select(Tools.ReadPackages).OfType<PackageCommand>()
                .Where(static one => one.Action == PackageAction.Install)
                .SelectMany(static one => one.Packages).Select(PackageChange.NameOf).OfType<string>()
                .Intersect(words, StringComparer.Ordinal));
        }

        return found;
    }

    /// <summary>The working directory, which its owner makes or gets.</summary>
    private void AddFolder(string folder, List<string> lines)
    {
        var from = site.Stage.From!;
        var isOwner = owners.IsUserOfFolder || site.Stage.FinalState.WorkdirInstruction is { } workdir
            && site.Model.GetState(workdir).IsRoot == false;
        var user = isOwner ? FinalUser.Take(Metadata) : null;
        if (user is not null) lines.Add(user);
        lines.Add($"{SplitText.Cased("WORKDIR", from)} {folder}");
        if (user is null && owners.OfFolder is { } owner && folder == site.WorkingDirectory && lean.HasShell)
            lines.Add($"{SplitText.Cased("RUN", from)} chown {owner} {folder}");
    }

    /// <summary>Whether the build gives a folder another owner or mode.</summary>
    private bool IsChanged(string folder) =>
        Ownership.Of(site, folder) is not null
            || site.Runs.Any(run => run.Commands.Any(command => command.Name == "chmod"
                && new ShellArguments(command).OperandsFrom(1).Any(word => ShrinkSite.Value(word, run) is { } text
                    && ImagePaths.Resolve(run.FolderOf(command), text) == folder)));

    /// <summary>The ARGs that what is in the final stage refers to.</summary>
    private IEnumerable<string> Arguments(ImmutableArray<InstructionSyntax> kept)
    {
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Runs.Concat(Settings).Concat(Transfers).Concat(Metadata))
            mentioned.UnionWith(MentionedVariables.In(line));
        foreach (var instruction in kept)
            if (instruction is not ArgSyntax) mentioned.UnionWith(MentionedVariables.In(text.Of(instruction)));
        if (mentioned.Count == 0) yield break;
        var first = kept.IsEmpty ? int.MaxValue : kept[0].Span.Start;
        foreach (var argument in site.Instructions.OfType<ArgSyntax>())
            if (argument.Span.Start < first
                && argument.Declarations.Any(declaration => mentioned.Contains(declaration.Key.Text)))
                yield return text.Of(argument);
    }
}
