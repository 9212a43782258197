using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Context;

namespace DockerfileLint.Tests.Context;

/// <summary>What lies in a folder of a working copy beside the files of the repository, by the ecosystems that it shows.</summary>
internal static class AddedJunk
{
    private static readonly (string Marker, string[] Files)[] Beside =
    [
        ("package.json", ["node_modules/left-pad/index.js=900000", "node_modules/.bin/x=300", "node_modules/typescript/lib/tsc.js=9000000", "coverage/lcov.info=70000", "npm-debug.log=9000"]),
        ("*.csproj", ["bin/Debug/net10.0/App.dll=4000000", "bin/Release/net10.0/publish/App.dll=4000000", "obj/project.assets.json=300000", "obj/Debug/net10.0/App.dll=1000000"]),
        ("*.fsproj", ["bin/Debug/net10.0/App.dll=4000000", "obj/project.assets.json=300000"]),
        ("requirements.txt", ["__pycache__/main.cpython-312.pyc=9000", ".pytest_cache/v/cache/lastfailed=300", ".mypy_cache/3.12/app.data.json=900000"]),
        ("pyproject.toml", ["__pycache__/main.cpython-312.pyc=9000", ".ruff_cache/0/1=40000", ".tox/py312/lib/x.py=3000000"]),
        ("pom.xml", ["target/app.jar=30000000", "target/classes/App.class=9000"]),
        ("build.gradle", ["build/libs/app.jar=30000000", ".gradle/8.0/fileHashes/fileHashes.bin=90000"]),
        ("build.gradle.kts", ["build/libs/app.jar=30000000", ".gradle/8.0/fileHashes/fileHashes.bin=90000"]),
        ("Cargo.toml", ["target/debug/app=60000000", "target/CACHEDIR.TAG=177"]),
        ("composer.json", ["vendor/autoload.php=700", "vendor/symfony/console/Application.php=4000000"]),
        ("Gemfile", ["log/development.log=5000000", "tmp/cache/bootsnap/x=3000000", ".bundle/config=90", "vendor/bundle/ruby/3.3.0/gems/rails/x.rb=9000000"]),
    ];

    private static readonly string[] AtRoot =
    [
        ".git/HEAD=23", ".git/config=300", ".git/objects/pack/pack-1.pack=40000000", ".vs/App/v17/.suo=90000", ".vscode/settings.json=400", ".idea/workspace.xml=9000",
        ".DS_Store=6148", "debug.log=400000", "logs/app.log=2000000", ".env=120",
    ];

    private static readonly string[] Python = [".venv/lib/python3.12/site-packages/numpy/core.so=30000000", ".venv/bin/python=90", "venv/lib/python3.12/site-packages/x.py=30000000", "db.sqlite3=900000"];
    private static readonly string[] DotNet = ["TestResults/1/coverage.cobertura.xml=900000", ".vs/slnx.sqlite=90000"];

    /// <summary>The files to add: nothing whose outermost added folder has tracked files.</summary>
    public static List<ContextEntry> For(IReadOnlyCollection<ContextEntry> tracked, ICollection<string> ecosystems)
    {
        var added = new Dictionary<string, long>(StringComparer.Ordinal);
        var known = new HashSet<string>(tracked.SelectMany(entry => Above(entry.Path)), StringComparer.Ordinal);
        foreach (var file in AtRoot) Add("", file);
        if (ecosystems.Contains("python"))
            foreach (var file in Python) Add("", file);
        if (ecosystems.Contains("dotnet"))
            foreach (var file in DotNet) Add("", file);
        foreach (var entry in tracked)
            foreach (var (marker, files) in Beside)
                if (IsMarker(Path.GetFileName(entry.Path), marker))
                    foreach (var file in files) Add(entry.Path[..(entry.Path.LastIndexOf('/') + 1)], file);
        return [.. added.Select(pair => new ContextEntry(pair.Key, pair.Value))];

        void Add(string folder, string file)
        {
            var equals = file.LastIndexOf('=');
            var first = file.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? file[..slash] : file[..equals];
            if (first is not ("vendor" or "log" or "tmp") && known.Contains(folder + first)) return;
            if (known.Contains(folder + file[..equals])) return;
            added[folder + file[..equals]] = long.Parse(file[(equals + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static bool IsMarker(string name, string marker) => marker[0] == '*' ? name.EndsWith(marker[1..], StringComparison.Ordinal) : name == marker;

    private static IEnumerable<string> Above(string path)
    {
        yield return path;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1)) yield return path[..slash];
    }
}
