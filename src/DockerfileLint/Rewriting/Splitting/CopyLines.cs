using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// The lines that copy from the build stage, but for paths that a COPY writes which stays: that stage hasn't got them.
/// </summary>
internal sealed class CopyLines
{
    private readonly ShrinkSite site;
    private readonly SplitDraft draft;
    private readonly FinalOwners owners;
    private readonly InstructionSyntax? last;

    // Where the build stage copies files to.
    private readonly PathTree<bool> built = new();

    // Where the final stage itself does.
    private readonly HashSet<string> later = new(StringComparer.Ordinal);
    private readonly FolderSet laterFolders = new([]);

    /// <summary>Reads where both stages copy files to.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="draft">What is needed.</param>
    /// <param name="owners">Who owns what is copied.</param>
    /// <param name="last">The last instruction of the build stage; null where another stage builds.</param>
    /// <param name="kept">The instructions that stay in the final stage.</param>
    public CopyLines(
        ShrinkSite site,
        SplitDraft draft,
        FinalOwners owners,
        InstructionSyntax? last,
        ImmutableArray<InstructionSyntax> kept)
    {
        this.site = site;
        this.draft = draft;
        this.owners = owners;
        this.last = last;
        foreach (var transfer in kept.OfType<TransferSyntax>())
        {
            if (site.TargetOf(transfer) is not { } target) continue;
            later.Add(target);
            laterFolders.Add(target);
        }

        foreach (var transfer in site.Stage.Instructions.OfType<TransferSyntax>())
            if (transfer.Span.Start <= last?.Span.Start && site.TargetOf(transfer) is { } target) built.Add(target);
    }

    /// <summary>The lines.</summary>
    /// <param name="from">The name of the build stage.</param>
    public IEnumerable<string> From(string from)
    {
        // A folder to which the build copies files may have more of them after it.
        foreach (var copy in draft.Copies)
            if (built.Find(copy.From) is not null || !later.Contains(copy.To) && !IsOnlyAfter(copy))
                yield return Line(copy, from);
        if (owners.Commands(draft.Copies).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } commands)
            yield return $"{SplitText.Cased("RUN", site.Stage.From!)} {string.Join(" && ", commands)}";
    }

    /// <summary>Whether a file of the context comes only after the build stage.</summary>
    private bool IsOnlyAfter(CopiedPath copy) =>
        last is not null
            && copy.From == copy.To
            && site.ContextPathOf(copy.To) is not null
            && laterFolders.Contains(copy.To)
            && site.ContextPathAfter(last, copy.To) is null;

    private string Line(CopiedPath copy, string from)
    {
        var owner = owners.Of(copy);
        var flags = $"{SplitText.Cased("COPY", site.Stage.From!)} --from={from} "
            + (owner is null ? "" : $"--chown={owner} ");
        return copy.From.Any(char.IsWhiteSpace) || copy.To.Any(char.IsWhiteSpace)
            ? flags + ExecForm.Write([copy.From, copy.To])
            : $"{flags}{copy.From} {copy.To}";
    }
}
