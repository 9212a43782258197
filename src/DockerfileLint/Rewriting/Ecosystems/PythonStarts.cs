using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Finds out how a program in Python starts, by its framework and the servers that are installed.</summary>
/// <param name="site">The folder.</param>
/// <param name="installation">Its packages.</param>
internal sealed class PythonStarts(InitSite site, PythonInstallation installation)
{
    private const string Usual = "8000";
    private const string OfFlask = "5000";

    private static readonly string[] Asynchronous = ["FastAPI", "Starlette", "Litestar", "Quart", "Sanic"];

    private static readonly string[] Programs =
        ["main.py", "app.py", "run.py", "server.py", "bot.py", "worker.py", "cli.py", "wsgi.py", "src/main.py",
            "src/app.py"];

    // "app = FastAPI(" at the start of a line.
    private static readonly Regex Assigned = new(
        @"^(?<name>[A-Za-z_]\w*)\s*(?::[^=\n]*)?=\s*(?:\w+\.)?(?<type>FastAPI|Starlette|Litestar|Quart|Flask|Bottle)\(",
        RegexOptions.CultureInvariant | RegexOptions.Multiline, TimeSpan.FromSeconds(1));

    private IEnumerable<SourceFile> Files => site.Sources(SourceLanguage.Python).Files.Where(static file =>
        !file.Text.Path.Contains("test", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Path.Contains("example", StringComparison.OrdinalIgnoreCase)
            && file.Text.Path.Split('/').Length <= 4);

    /// <summary>The start; null where it has to be asked.</summary>
    public static PythonStart? Of(InitSite site, PythonInstallation installation) =>
        new PythonStarts(site, installation).Find();

    private PythonStart? Find()
    {
        if (site.Answer("start") is { Length: > 0 } answer) return new PythonStart(Words(answer), PortIn(answer));
        return OfProcfile() ?? OfDjango() ?? OfApplication() ?? OfStreamlit() ?? OfScripts() ?? OfMain() ?? Ask();
    }

    private PythonStart? Ask(string example = "gunicorn --bind 0.0.0.0:8000 app:app")
    {
        if (site.Questions.Count == 0)
            site.Ask(
                "start", $"Which command starts the program, such as '{example}'?",
                Evidence.At(installation.Manifest, 0));
        return null;
    }

    private PythonStart? OfProcfile()
    {
        var line = site.Read("Procfile")?.Text.Split('\n').FirstOrDefault(static one =>
            one.StartsWith("web:", StringComparison.Ordinal));
        if (line is null) return null;
        var text = line.Substring(4).Trim().Replace("${PORT}", Usual).Replace("$PORT", Usual);
        if (text.IndexOfAny(['$', '&', '|', ';', '"', '\'', '`', '<', '>']) >= 0) return null;
        var words = Words(text).ToList();
        if (words.Count == 0 || words[0].Contains('=')) return null;
        // Without an address it listens to the container alone.
        if (words[0].EndsWith("gunicorn", StringComparison.Ordinal)
            && !words.Exists(static word => word.StartsWith("-b", StringComparison.Ordinal)
                || word.StartsWith("--bind", StringComparison.Ordinal)))
            words.InsertRange(1, ["--bind", "0.0.0.0:" + Usual]);
        return new PythonStart(words, PortIn(string.Join(" ", words)));
    }

    private PythonStart? OfDjango()
    {
        if (!site.Exists("manage.py")) return null;
        foreach (var (file, isAsynchronous) in new[] { ("wsgi.py", false), ("asgi.py", true) })
        {
            var paths = site.Files.Select(static one => one.Path).Where(path =>
                ImagePaths.Name(path) == file && path.Split('/').Length <= 3
                    && !path.Contains("venv/", StringComparison.Ordinal)).ToList();
            if (paths.Count == 1
                && Served(ModuleOf(paths[0]) + ":application", isAsynchronous, Usual) is { } start)
                return start;
        }

        return Ask("python manage.py runserver 0.0.0.0:8000");
    }

    /// <summary>The object of a framework that a server serves.</summary>
    private PythonStart? OfApplication()
    {
        var found = new List<(string Target, string Type, SourceFile File)>();
        foreach (var file in Files)
            foreach (Match match in Assigned.Matches(file.Code))
                found.Add((ModuleOf(file.Text.Path) + ":" + match.Groups["name"].Value, match.Groups["type"].Value,
                    file));
        if (found.Count == 0)
            foreach (var file in Files)
                if (file.Find("def create_app(") is not null && installation.Has("flask"))
                    found.Add((ModuleOf(file.Text.Path) + ":create_app()", "Flask", file));
        if (found.Count == 0) return null;
        var target = site.Choose(
            "program", "The project has more than one application. Which one does the image run?",
            [.. found.Select(static one => one.Target)], found[0].File.Find(found[0].Type));
        if (found.Find(one => one.Target == target) is not { File: { } source } chosen) return null;
        var isAsynchronous = Array.IndexOf(Asynchronous, chosen.Type) >= 0;
        var port = SketchPorts.Of([source])?.Port ?? Usual;
        if (Served(chosen.Target, isAsynchronous, port) is { } start) return start;
        if (source.Find("__name__") is not null
            && source.Literals.Any(static one => one.Value is "0.0.0.0" or "::"))
            return new PythonStart(["python", source.Text.Path], SketchPorts.Of([source])?.Port
                ?? (isAsynchronous ? Usual : OfFlask));
        return isAsynchronous || chosen.Type != "Flask" ? Ask() : Ask(
            $"flask --app {chosen.Target.Replace("()", "")} run --host 0.0.0.0 --port {OfFlask}");
    }

    /// <summary>The start by a server that is installed; null where none is.</summary>
    private PythonStart? Served(string target, bool isAsynchronous, string port)
    {
        var (module, folder) = target.StartsWith("src.", StringComparison.Ordinal) && !site.Exists("src/__init__.py")
            ? (target.Substring(4), "src")
            : (target, null);
        var isWsgi = !isAsynchronous;
        string[]? words =
            !isWsgi && (installation.Has("uvicorn") || installation.Has("fastapi") && IsStandard())
                ? ["uvicorn", module, "--host", "0.0.0.0", "--port", port, .. Option("--app-dir", folder)]
            : !isWsgi && installation.Has("hypercorn") ? ["hypercorn", "--bind", "0.0.0.0:" + port, module]
            : !isWsgi && installation.Has("daphne") ? ["daphne", "-b", "0.0.0.0", "-p", port, module]
            : isWsgi && installation.Has("gunicorn")
                ? ["gunicorn", "--bind", "0.0.0.0:" + port, .. Option("--chdir", folder), module]
            : isWsgi && installation.Has("waitress") && folder is null
                ? ["waitress-serve", "--host", "0.0.0.0", "--port", port, .. Call(module)]
            : null;
        return words is null ? null : new PythonStart(words, port);
    }

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];

    private static string[] Call(string module) =>
        module.EndsWith("()", StringComparison.Ordinal)
            ? ["--call", module.Substring(0, module.Length - 2)]
            : [module];

    private bool IsStandard() =>
        installation.Manifest.Text.Contains("fastapi[standard]", StringComparison.OrdinalIgnoreCase)
            || installation.Manifest.Text.Contains("fastapi[all]", StringComparison.OrdinalIgnoreCase);

    private PythonStart? OfStreamlit()
    {
        if (!installation.Has("streamlit")) return null;
        var files = Files.Where(static file => !file.Text.Path.Contains('/')
            && file.Find("import streamlit") is not null).Select(static file => file.Text.Path).ToList();
        var chosen = site.Choose("program", "Which file is the Streamlit app?", files, evidence: null);
        return chosen is null ? null : new PythonStart(
            ["streamlit", "run", chosen, "--server.address=0.0.0.0", "--server.port=8501"], "8501");
    }

    /// <summary>The scripts that the installation of the project makes.</summary>
    private PythonStart? OfScripts()
    {
        if (!installation.HasProject) return null;
        var text = site.Read("pyproject.toml");
        var names = text is null ? [] : TomlLine.Read(text)
            .Where(static line => line.Section is "project.scripts" or "tool.poetry.scripts")
            .Select(static line => line.Key.Trim('"')).ToList();
        if (names.Count == 0 && site.Read("setup.py") is { } setup)
            names = PythonSetup.Read(text = setup).Scripts.Distinct(StringComparer.Ordinal).ToList();
        if (text is null) return null;
        var chosen = site.Choose(
            "program", "The project has more than one program. Which one does the image run?", names,
            Evidence.At(text, 0));
        return chosen is null ? null : new PythonStart([chosen], null);
    }

    private PythonStart? OfMain()
    {
        if (site.Questions.Count > 0) return null;
        var packages = site.Files.Select(static file => file.Path).Where(static path =>
            ImagePaths.Name(path) == "__main__.py" && path.Split('/').Length == 2).ToList();
        if (packages.Count == 1)
            return new PythonStart(["python", "-m", packages[0].Split('/')[0]], Port());
        var files = Programs.Where(site.Exists).ToList();
        if (files.Count == 0)
            files = Files.Where(static file => !file.Text.Path.Contains('/') && file.Find("__name__") is not null)
                .Select(static file => file.Text.Path).ToList();
        if (files.Count == 0 && !installation.Has("celery") && Files.ToList() is [var only]
            && !only.Text.Path.Contains('/'))
            files.Add(only.Text.Path);
        var chosen = site.Choose(
            "program", "The project has more than one program. Which one does the image run?", files, evidence: null);
        return chosen is null ? null : new PythonStart(["python", chosen], Port());
    }

    private string? Port() => SketchPorts.Of(Files)?.Port;

    private static string ModuleOf(string path)
    {
        var name = path.EndsWith(".py", StringComparison.Ordinal) ? path.Substring(0, path.Length - 3) : path;
        if (name.EndsWith("/__init__", StringComparison.Ordinal)) name = name.Substring(0, name.Length - 9);
        return name.TrimEnd('/').Replace('/', '.');
    }

    private static string[] Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static string? PortIn(string command)
    {
        foreach (var word in command.Split(' ', '=', ':'))
            if (word.Length is 4 or 5 && word.All(char.IsDigit)) return word;
        return null;
    }
}
