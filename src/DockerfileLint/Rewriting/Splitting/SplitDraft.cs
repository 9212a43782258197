using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>What is gathered for a final stage before it is written.</summary>
/// <param name="site">The Dockerfile.</param>
internal sealed class SplitDraft(ShrinkSite site)
{
    private readonly List<RuntimeNeed> needs = [];
    private readonly HashSet<(RuntimeNeedKind, string, NeedState)> known = [];
    private readonly List<CopiedPath> copies = [];

    // Copies to the same place, and those of them that a later one contains.
    private readonly PathTree<CopiedPath> places = new();
    private readonly HashSet<CopiedPath> contained = [];
    private readonly List<string> packages = [];
    private readonly HashSet<string> installed = new(System.StringComparer.Ordinal);
    private readonly List<TextChange> changes = [];
    private readonly List<RewriteStep> steps = [];
    private readonly List<RewriteQuestion> questions = [];

    /// <summary>The bases that may be used, the leanest first.</summary>
    public ImmutableArray<LeanBase> Ladder { get; set; } = ImmutableArray<LeanBase>.Empty;

    /// <summary>The start in exec form, where it is written anew; null where it stays.</summary>
    public StartLine? Start { get; set; }

    /// <summary>The user of the program where the file names none; null for that of the base.</summary>
    public string? User { get; set; }

    /// <summary>The programs that the bases or copied folders have, by their file names.</summary>
    public HashSet<string> Programs { get; } = new(System.StringComparer.Ordinal);

    /// <summary>Lines of the final stage before what is copied: settings that nothing in the file has.</summary>
    public List<string> Settings { get; } = [];

    /// <summary>What the program needs.</summary>
    public IReadOnlyList<RuntimeNeed> Needs => needs;

    /// <summary>What the final stage gets.</summary>
    public IReadOnlyList<CopiedPath> Copies
    {
        get
        {
            if (contained.Count > 0) copies.RemoveAll(contained.Remove);
            return copies;
        }
    }

    /// <summary>The packages that the final stage installs.</summary>
    public IReadOnlyList<string> Packages => packages;

    /// <summary>The changes of the build stage.</summary>
    public IReadOnlyList<TextChange> Changes => changes;

    /// <summary>What was said of the changes.</summary>
    public IReadOnlyList<RewriteStep> Steps => steps;

    /// <summary>What has to be answered first.</summary>
    public IReadOnlyList<RewriteQuestion> Questions => questions;

    /// <summary>
    /// Whether the program writes files, so that another user than root may not be able to; excluded where the sources
    /// show that it doesn't.
    /// </summary>
    public NeedState Writes { get; set; } = NeedState.Open;

    /// <summary>Lines at the end of the build stage.</summary>
    public List<string> BuildLines { get; } = [];

    /// <summary>Lines after all that builds, which need no files that come later.</summary>
    public List<string> LastLines { get; } = [];

    /// <summary>The stage on which both others are based; null for none.</summary>
    public SharedStage? Shared { get; set; }

    /// <summary>Why there will be no final stage; null where there will be one.</summary>
    public RewriteRefusal? Refusal { get; private set; }

    /// <summary>Leaves the Dockerfile as it is. The first reason is kept.</summary>
    public void Refuse(string reason, Evidence? evidence) => Refusal ??= new RewriteRefusal(reason, evidence);

    /// <summary>Asks; without an answer, the Dockerfile stays as it is.</summary>
    public void Ask(string key, string text, Evidence? evidence, params string[] choices) =>
        questions.Add(new RewriteQuestion(key, text, [.. choices], evidence));

    /// <summary>Says what is known of something that the program may need.</summary>
    public void Need(RuntimeNeedKind kind, NeedState state, Evidence? evidence, string subject = "")
    {
        if (known.Add((kind, subject, state))) needs.Add(new RuntimeNeed(kind, state, subject, evidence));
    }

    /// <summary>Needed where something shows it, and excluded otherwise.</summary>
    public void NeedIf(RuntimeNeedKind kind, Evidence? evidence) =>
        Need(kind, evidence is null ? NeedState.Excluded : NeedState.Shown, evidence);

    /// <summary>Installs a package of the system in the final stage.</summary>
    public void Install(string package, Evidence? evidence)
    {
        Need(RuntimeNeedKind.Package, NeedState.Shown, evidence, package);
        if (installed.Add(package)) packages.Add(package);
    }

    /// <summary>Whether the Dockerfile installs a package in the final stage.</summary>
    public bool IsInstalled(string package) => site.Installs(package);

    /// <summary>Copies a file or folder of the build stage to the same place, unless a copied folder has it.</summary>
    public void Copy(string path, Evidence? evidence, string? to = null)
    {
        var copy = new CopiedPath(path, to ?? path, evidence);
        if (copy.To == path)
        {
            if (places.Along(path).Any(static place => place.Value is not null)) return;
            contained.UnionWith(places.Add(path).TakeAll());
            places.Add(path).Value = copy;
        }

        copies.Add(copy);
    }

    /// <summary>Copies a folder that root makes and that changes less often than all others.</summary>
    public void CopyFirst(string path, string to, Evidence evidence) =>
        copies.Insert(0, new CopiedPath(path, to, evidence) { IsOfRoot = true });

    /// <summary>Replaces a text of the build stage.</summary>
    public void Replace(TextSpan span, string text) =>
        changes.Add(new TextChange(site.Model.Syntax.Source.Path, span, text));

    /// <summary>Puts lines after an instruction of the build stage.</summary>
    public void InsertAfter(InstructionSyntax instruction, params string[] lines)
    {
        var newLine = site.Model.Syntax.Source.NewLine;
        Replace(new TextSpan(instruction.Span.End, 0), newLine + string.Join(newLine, lines));
    }

    /// <summary>Says what a change does.</summary>
    public void Step(string title, string reason, Evidence? evidence = null, ByteEstimate? bytes = null) =>
        steps.Add(new RewriteStep(title, reason, bytes, evidence));
}
