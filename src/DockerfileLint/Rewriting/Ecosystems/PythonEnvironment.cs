using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// The virtual environment that the final stage copies: the one that the commands make, or one of its own, into which
/// they then install.
/// </summary>
internal sealed class PythonEnvironment(ShrinkSite site, SplitDraft draft, PythonFacts facts)
{
    private const string Own = "/opt/venv";

    private static readonly string[] Settings = [".sh", ".conf", ".ini", ".cfg", ".service", "crontab", "Procfile"];

    private static readonly string[] SystemPaths = ["/usr/local/lib/python", "/usr/local/bin/", "site-packages"];

    /// <summary>Says what is copied, and changes the commands where they install elsewhere.</summary>
    public void Add()
    {
        var (run, command) = facts.Installs[0];
        var evidence = Evidence.At(run.Syntax);
        if (new PythonFolder(site, facts).Path is { } own)
        {
            draft.Copy(own, evidence);
            return;
        }

        if (Obstacle() is { } obstacle)
        {
            draft.Refuse(obstacle.Reason, obstacle.Evidence);
            return;
        }

        if (NamedPath() is { } named)
        {
            if (Minor() is { } minor && facts.Installs.All(static one => !IsProject(one.Command))) CopySystem(minor);
            else draft.Refuse(named.Reason, named.Evidence);
            return;
        }

        var folder = facts.Environment;
        if (folder is null)
        {
            folder = Own;
            var (first, at) = facts.BuildsWithSystem
                ? facts.Tools.Concat(facts.Installs).OrderBy(static one => one.Command.Span.Start).First()
                : (run, command);
            Insert(first.Syntax, at.Span.Start, IsProject(command));
        }
        else if (!IsInPath(folder)
            && facts.Installs.Any(one => PythonFacts.IsPip(one.Command) && !IsOf(one.Command.Program?.Value, folder)
            && !IsActivated(one.Run, folder)))
        {
            draft.Refuse("it isn't known whether pip installs into the virtual environment", evidence);
        }

        draft.Copy(folder, evidence);
        new PythonGroups(site, draft, facts).Omit();
        ResolveStart(folder);
    }

    /// <summary>Copies what the packages of the system are, into the same release of Python.</summary>
    private void CopySystem(string minor)
    {
        var evidence = Evidence.At(facts.Installs[0].Run.Syntax);
        draft.Copy($"/usr/local/lib/python{minor}/site-packages", evidence);
        foreach (var folder in new[] { "bin", "etc", "share" }) draft.Copy("/usr/local/" + folder, evidence);
    }

    /// <summary>The release of Python that the tag names, such as 3.11; null where it names none.</summary>
    private string? Minor() =>
        site.Image.Tag?.Split('-')[0].Split('.') is ["3", var number, ..] && number.All(char.IsDigit)
            ? "3." + number
            : null;

    private static bool IsProject(ShellCommand tool) =>
        Poetry.Instance.IsCalledBy(tool) || Uv.Instance.IsCalledBy(tool);

    private bool IsInPath(string folder) =>
        site.Stage.FinalState.GetValue("PATH")?.Split(':').Contains(folder + "/bin", StringComparer.Ordinal) == true
            || site.Instructions.OfType<EnvSyntax>()
            .Any(env => env.ArgumentText.Contains(folder + "/bin", StringComparison.Ordinal)
                || env.ArgumentText.Contains("VIRTUAL_ENV/bin", StringComparison.Ordinal));

    private static bool IsOf(string? program, string folder) =>
        program?.StartsWith(folder + "/", StringComparison.Ordinal) == true;

    private static bool IsActivated(Semantics.Runs.RunModel run, string folder) =>
        run.Commands.Any(command => command.Name is "." or "source"
            && command.Arguments.Any(word => word.Value?.StartsWith(folder, StringComparison.Ordinal) == true));

    private (string Reason, Evidence Evidence)? Obstacle()
    {
        foreach (var (run, command) in facts.Installs)
        {
            var evidence = Evidence.At(command.Script.Source, command.Span.Start);
            if (command.HasFlag("--user") || command.HasFlag("--target", "-t") || command.HasFlag("--prefix")
                || command.HasFlag("--root"))
                return ("pip installs into a folder of its own", evidence);
            if (run.State.IsRoot == false && facts.Environment is null) return ("pip doesn't run as root", evidence);
            if (command.Name is "pipenv" or "pdm") return ($"it isn't known where '{command.Name}' installs", evidence);
            if (Uv.Instance.IsCalledBy(command) && IsOtherPython(ShrinkSite.FolderOf(command, run)))
                return ("uv may download another Python than that of the image", evidence);
            if (Uv.Instance.IsCalledBy(command) && run.State.GetValue("UV_SYSTEM_PYTHON") is not null)
                return ("uv installs into the system", evidence);
        }

        return null;
    }

    /// <summary>What names a path of the packages of the system, which an environment of its own hasn't got.</summary>
    private (string Reason, Evidence Evidence)? NamedPath()
    {
        if (facts.Environment is not null) return null;
        foreach (var instruction in site.Instructions)
        {
            if (instruction is not (
                RunSyntax or EnvSyntax or CmdSyntax or EntrypointSyntax or HealthcheckSyntax)) continue;
            if (Array.Exists(SystemPaths, path => instruction.ArgumentText.Contains(path, StringComparison.Ordinal))
                && !instruction.ArgumentText.Contains("/usr/local/bin/docker-", StringComparison.Ordinal))
                return ("it names a path of the packages of the system", Evidence.At(instruction));
        }

        if (FindInSettings() is { } setting) return ("a file names a path of the programs of the system", setting);
        foreach (var file in site.Sources(Sources.SourceLanguage.Python).Files)
            foreach (var literal in file.Literals)
                if (literal.Value.StartsWith("/usr/local/lib/python", StringComparison.Ordinal))
                    return ("a source names a path of the packages of the system",
                        Evidence.At(file.Text, literal.Start));
        return null;
    }

    /// <summary>Where a script or settings name a program by the path that it would no longer have.</summary>
    private Evidence? FindInSettings()
    {
        foreach (var entry in site.Model.ContextUsage.Available!.Value)
        {
            if (entry.Size > Limits.SettingBytes || !Array.Exists(
                Settings, end => entry.Path.EndsWith(end, StringComparison.Ordinal)))
                continue;
            if (site.Model.Context.Read(entry.Path) is not { } text) continue;
            var place = text.Text.IndexOf("/usr/local/bin/", StringComparison.Ordinal);
            if (place < 0) place = text.Text.IndexOf("/usr/local/lib/python", StringComparison.Ordinal);
            if (place >= 0) return Evidence.At(text, place);
        }

        return null;
    }

    /// <summary>Whether a .python-version names another version than the tag of the image.</summary>
    private bool IsOtherPython(string? folder) =>
        ImagePaths.Resolve(folder, ".python-version") is { } path
            && site.ReadAt(path)?.Text.Trim() is { } version
            && (site.Image.Tag is not { } tag
                || !(tag + "-").StartsWith(version + "-", StringComparison.Ordinal)
                    && !(tag + ".").StartsWith(version + ".", StringComparison.Ordinal));

    /// <summary>Makes the environment before the first command that installs into it.</summary>
    private void Insert(RunSyntax run, int command, bool isProject)
    {
        var source = site.Model.Syntax.Source;
        var keyword = run.Keyword;
        var env = char.IsLower(keyword[0]) ? "env" : "ENV";
        var lines = new List<string>();
        var isInside = isProject && facts.Tools.Any(one => one.Run.Syntax == run);
        var option = facts.BuildsWithSystem ? "--system-site-packages " : "";
        if (!isInside) lines.Add($"{keyword} python -m venv {option}{Own}");
        if (isProject) lines.Add($"{env} VIRTUAL_ENV={Own}");
        lines.Add($"{env} PATH=\"{Own}/bin:$PATH\"");
        if (isInside) draft.Replace(new TextSpan(command, 0), $"python -m venv {Own} && ");
        draft.Replace(
            new TextSpan(CommentedStart.Of(run, source), 0),
            string.Concat(lines.Select(line => line + source.NewLine)));
        foreach (var (_, install) in facts.Installs)
            if (Uv.Instance.IsCalledBy(install)
                && install.Arguments.FirstOrDefault(static word => word.Value == "--system") is { } word)
                draft.Replace(TextSpan.FromBounds(word.Span.Start - 1, word.Span.End), "");
        if (isProject) draft.Settings.Add($"{env} VIRTUAL_ENV={Own}");
        draft.Settings.Add($"{env} PATH=\"{Own}/bin:$PATH\"");
        draft.Step(
            "Install the packages into a virtual environment",
            "it is one folder, which the final stage can copy without the compilers",
            Evidence.At(run));
    }

    /// <summary>A start through a tool that only the build stage has names the program itself.</summary>
    private void ResolveStart(string folder)
    {
        foreach (var command in site.Starts)
        {
            var isNamed = site.Start is { Words: [var first, ..] } && ImagePaths.Name(first) == command.Name;
            if (PythonFacts.IsProjectTool(command.Name) && !isNamed)
                draft.Refuse($"a script starts '{command.Name}', which only builds",
                    Evidence.At(command.Script.Source, command.Span.Start));
        }

        if (site.Start is not { Words: [var tool, ..] words } start
            || !PythonFacts.IsProjectTool(ImagePaths.Name(tool)))
            return;
        var rest = words.Skip(1).SkipWhile(static word =>
            word == "run" || word.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (words.Length < 3 || words[1] != "run" || rest.Count == 0
            || words.Contains("--with", StringComparer.Ordinal))
        {
            draft.Refuse($"it isn't known what '{ImagePaths.Name(tool)}' starts", Evidence.At(start.Instruction));
            return;
        }

        if (rest[0].EndsWith(".py", StringComparison.Ordinal)) rest.Insert(0, "python");
        if (!rest[0].Contains('/')) rest[0] = $"{folder}/bin/{rest[0]}";
        draft.Start = start with { Words = [.. rest] };
        draft.Step("Start the program itself", $"'{ImagePaths.Name(tool)} run' only finds the environment",
            Evidence.At(start.Instruction));
    }
}
