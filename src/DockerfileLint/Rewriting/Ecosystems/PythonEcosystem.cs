using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Python: wheels on a slim image, or a virtual environment from a build stage.</summary>
internal sealed class PythonEcosystem : Ecosystem
{
    private const BaseParts Parts = BaseParts.Certificates | BaseParts.TimeZones | BaseParts.OpenSsl;

    public override string Name => "Python";

    public override ImmutableArray<string> Manifests { get; } =
        ["requirements.txt", "pyproject.toml", "Pipfile", "setup.py", "manage.py", "main.py"];

    public override bool Recognizes(ShrinkSite site) => site.Image.Repository == "python";

    public override bool Builds(ShellCommand command, RunModel run)
    {
        if (PythonFacts.IsPip(command) || PythonFacts.IsProjectTool(command.Name)) return true;
        if (command.Name == "virtualenv" || PythonFacts.IsCompiling(command)
            || PythonFacts.SetupVerb(command) is not null)
            return true;
        if (!Python.Instance.IsCalledBy(command)) return false;
        var words = command.Arguments.Select(static word => word.Value ?? "").ToList();
        return words.Contains("venv", StringComparer.Ordinal) || words.Contains("compileall", StringComparer.Ordinal)
            || words.Count > 0 && ImagePaths.Name(words[0]) == "manage.py"
                && words.ElementAtOrDefault(1) is "collectstatic" or "compilemessages" or "check" or "compress";
    }

    public override bool IsForBuild(TransferSyntax transfer) => transfer.Sources.All(static source =>
        Uv.Instance.Has(ImagePaths.Name(source.Text))
            || ImagePaths.Name(source.Text) == "uvx"
            || SourcesBefore.IsManifest(source.Text));

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name) || name.StartsWith("PIP_", StringComparison.Ordinal)
            || name.StartsWith("POETRY_", StringComparison.Ordinal) || name.StartsWith("UV_", StringComparison.Ordinal);

    public override bool Brings(ShrinkSite site, string program) =>
        Python.Instance.Has(program) || Pip.Instance.Has(program)
            || PythonFacts.Of(site).Requirements.All.Any(one => one.Name == PythonPackages.OfProgram(program))
            || PythonFacts.IsProjectTool(program) || program is "django-admin" or "daphne" or "uvicorn" or "gunicorn"
                or "celery" or "flask" or "alembic";

    public override NeedState StartsPrograms(ShrinkSite site)
    {
        if (!site.Sources(SourceLanguage.Python).IsComplete) return NeedState.Open;
        var calls = PythonSources.Programs(site).ToList();
        return calls.Exists(static one => one.Program is null) ? NeedState.Open
            : calls.Count > 0
            || PythonFacts.Of(site).Requirements.All.Any(static one => one.Name is "gitpython" or "fabric" or "sh")
                ? NeedState.Shown
            : NeedState.Excluded;
    }

    public override RewritePlan? PlanInPlace(ShrinkSite site) =>
        IsInPlace(site) ? InPlaceChange.Plan(site, this) : null;

    /// <summary>Whether the stage stays one: only its base and commands change.</summary>
    private static bool IsInPlace(ShrinkSite site)
    {
        var facts = PythonFacts.Of(site);
        if (facts.Compiles.Count > 0) return false;
        if (facts.Installs.Count == 0) return true;
        if (site.Runs.Any(NodeEcosystem.LeavesCompilers) || facts.LeavesInstaller) return false;
        return !InterpreterBases.IsFull(site) || !facts.NeedsCompilers && BuildpackParts.FirstCall(site) is null;
    }

    public override bool Recognizes(InitSite site) => PythonInstallation.Of(site) is not null;

    public override ProjectSketch? Sketch(InitSite site) => PythonSketch.Of(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        var facts = PythonFacts.Of(site);
        draft.Ladder = InterpreterBases.Of(site, Parts, allowsMusl: false);
        AddNeeds(site, draft, facts);
        if (IsInPlace(site))
        {
            if (facts.Installs.Count == 0 && BuildpackParts.FirstCall(site) is { } call)
                draft.Refuse($"a RUN calls '{call.Name}', which slim images lack",
                    Evidence.At(call.Script.Source, call.Span.Start));
            BuildpackParts.AddStarts(site, draft, []);
            return;
        }

        if (facts.Installs.Count > 0) new PythonEnvironment(site, draft, facts).Add();
        new PythonNatives(site, draft).Add();
        AddSources(site, draft);
    }

    private static void AddNeeds(ShrinkSite site, SplitDraft draft, PythonFacts facts)
    {
        var isFull = InterpreterBases.IsFull(site);
        foreach (var (program, evidence) in PythonSources.Programs(site))
        {
            if (program is not null) { if (isFull) BuildpackParts.Add(draft, program, evidence); }
            else if (isFull && site.Answer("programs") is not "none")
                draft.Ask(
                    "programs",
                    "It starts a program whose name the source doesn't show. Does it start only what a slim image has?",
                    evidence,
                    "none");
        }

        if (facts.Installs.Count > 0 && !facts.Requirements.IsComplete)
            UnknownPackages.Add(site, draft, isFull, Evidence.At(facts.Installs[0].Run.Syntax));
        if (!isFull && LeanBases.IsAlpine(site.Image)) return;
        foreach (var (package, evidence) in PythonSources.LoadedLibraries(site, PythonNatives.Own(site)))
        {
            if (package is not null) draft.Install(package, evidence);
            else if (isFull) draft.Refuse("it loads a library by a name, and it isn't known which package has it",
                evidence);
        }

        // Slim images leave the libraries of Tk out.
        if (isFull
            && site.Sources(SourceLanguage.Python).Find("import tkinter", "from tkinter", "import turtle") is { } tk)
            draft.Install("tk", tk);
        foreach (var requirement in facts.Requirements.All)
            foreach (var library in PythonPackages.LibrariesOf(requirement.Name)) draft.Install(library,
                requirement.Evidence);
    }

    /// <summary>The sources, where they are in the build stage before its last RUN.</summary>
    private static void AddSources(ShrinkSite site, SplitDraft draft)
    {
        if (site.WorkingDirectory is not { } folder) return;
        var last = site.Runs[site.Runs.Length - 1];
        var position = site.Runs.Where(run => !run.Commands.All(static command =>
            command.Name is "useradd" or "adduser" or "groupadd" or "addgroup"))
                .Select(static run => run.Syntax.Span.Start).Last();
        if (!SourcesBefore.Has(site, folder, position)) return;
        if (folder == "/")
        {
            if (site.Instructions.OfType<TransferSyntax>().Any(one => site.TargetOf(one) is "/"))
                draft.Refuse("its sources are in the root folder", Evidence.At(last.Syntax));
        }
        else draft.Copy(folder, Evidence.At(last.Syntax));
    }
}
