using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sketching;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>How the packages of a project of Node.js are installed, by its lock file.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Files">What the installation reads.</param>
/// <param name="Setup">What installs the program itself; null where the image has it.</param>
/// <param name="Command">The command that installs.</param>
/// <param name="Cache">The folder of its cache.</param>
internal sealed record NodePackageManager(
    NodeInstaller Tool, IReadOnlyList<string> Files, string? Setup, string Command, string Cache)
{
    private const string NpmCache = "/root/.npm";
    private const string Npmrc = ".npmrc";

    // From this version on, the image has neither.
    private const int FirstWithoutYarn = 26;

    private static readonly (string File, NodeInstaller Tool)[] Locks =
    [
        ("pnpm-lock.yaml", Pnpm.Instance), ("yarn.lock", Yarn.Instance), ("npm-shrinkwrap.json", Npm.Instance),
        ("package-lock.json", Npm.Instance),
    ];

    private static readonly string[] Settings = [Npmrc, ".yarnrc", ".yarnrc.yml", ".pnpmfile.cjs"];

    private string Name => Tool.Programs[0];

    /// <summary>Whether .npmrc has what nobody else may know, so that no layer may have it.</summary>
    public bool HasSecrets { get; private init; }

    /// <summary>The folders of the project that the installation reads.</summary>
    public IReadOnlyList<string> Folders { get; private init; } = [];

    /// <summary>The package manager; null where the site refuses it.</summary>
    public static NodePackageManager? Of(InitSite site, NodeManifest manifest)
    {
        var named = manifest.PackageManager?.Split('@')[0] ?? "";
        var locks = Locks.Where(one => site.Exists(one.File)).ToList();
        if (locks.Count == 0 && (site.Exists("bun.lock") || site.Exists("bun.lockb") || Bun.Instance.Has(named)))
        {
            site.Refuse("its packages are installed by Bun");
            return null;
        }

        // The field decides where several lock files are there.
        var at = Math.Max(0, locks.FindIndex(one => one.Tool.Has(named)));
        var used = at < locks.Count ? locks[at].File : null;
        var tool = used is not null ? locks[at].Tool
            : Array.Find(Locks, one => one.Tool.Has(named)).Tool ?? Npm.Instance;
        var files = new List<string> { tool.Manifest };
        if (used is not null) files.Add(used);
        var hasSecrets = site.Read(Npmrc)?.Text is { } npmrc
            && (npmrc.Contains("_auth", StringComparison.Ordinal)
                || npmrc.Contains("_password", StringComparison.Ordinal));
        files.AddRange(Settings.Where(name => site.Exists(name) && !(hasSecrets && name == Npmrc)));
        if (site.Exists("pnpm-workspace.yaml")) files.Add("pnpm-workspace.yaml");
        var manager = tool switch
        {
            Pnpm => OfPnpm(site, manifest, files, used is not null),
            Yarn => OfYarn(site, manifest, files, used is not null),
            _ => new NodePackageManager(tool, files, null, used is null ? "npm install" : "npm ci", NpmCache),
        };
        // Scripts of the installation read them.
        var folders = new[] { "prisma", "patches" }.Where(site.Exists).Where(folder => folder != "prisma"
            || manifest.AtInstall.Any() || manifest.Dependencies.ContainsKey("@prisma/client"));
        return manager with { HasSecrets = hasSecrets, Folders = [.. folders] };
    }

    /// <summary>The lines that copy what it reads and install.</summary>
    public IEnumerable<string> Install(string version) =>
    [
        .. SetupLines(version),
        SketchLines.Copy(Files, ""),
        .. Folders.Select(static folder => $"COPY {folder} ./{folder}"),
        .. InstallLines(),
    ];

    /// <summary>The RUN that installs.</summary>
    public IEnumerable<string> InstallLines() =>
        HasSecrets
            ?
            [
                "RUN --mount=type=secret,id=npmrc,target=/app/.npmrc \\", $"    --mount=type=cache,target={Cache} \\",
                "    " + Command,
            ]
            : SketchLines.Run(Command, Cache);

    /// <summary>What was decided about the installation, and what shows it.</summary>
    /// <param name="site">The folder.</param>
    public IEnumerable<RewriteStep> Steps(InitSite site)
    {
        if (HasSecrets)
            yield return new RewriteStep(
                "Give .npmrc to the build as a secret, by --secret id=npmrc,src=.npmrc",
                "it has a password or a token, which no layer may have", savedBytes: null,
                site.Read(Npmrc) is { } text ? Evidence.At(text, 0) : null);
    }

    /// <summary>What installs the program itself.</summary>
    public IEnumerable<string> SetupLines(string version)
    {
        if (Setup is not null) return ["RUN " + Setup];
        return Tool is Yarn && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && major >= FirstWithoutYarn
                ? ["RUN npm install -g yarn@1"]
                : [];
    }

    /// <summary>The command that runs a script.</summary>
    public string Script(string name) => Tool is Npm ? $"{Name} run {name}" : $"{Name} {name}";

    /// <summary>The words that start the program by a script.</summary>
    public IReadOnlyList<string> Start(string script) =>
        script == "start" || Tool is not Npm ? [Name, script] : [Name, "run", script];

    private static NodePackageManager OfYarn(
        InitSite site, NodeManifest manifest, IReadOnlyList<string> files, bool isLocked)
    {
        var isModern = site.Exists(".yarnrc.yml")
            || manifest.PackageManager is { } named && !named.StartsWith("yarn@1", StringComparison.Ordinal)
            || site.Read("yarn.lock")?.Text.Contains("__metadata:", StringComparison.Ordinal) == true;
        return isModern
            ? new NodePackageManager(Yarn.Instance, files, "corepack enable", "yarn install --immutable", "/root/.yarn")
            : new NodePackageManager(
                Yarn.Instance, files, null, "yarn install" + (isLocked ? " --frozen-lockfile" : ""),
                "/usr/local/share/.cache/yarn");
    }

    private static NodePackageManager OfPnpm(
        InitSite site, NodeManifest manifest, IReadOnlyList<string> files, bool isLocked)
    {
        var version = manifest.PackageManager is { } named && named.StartsWith("pnpm@", StringComparison.Ordinal)
            ? named.Substring(5).Split('+')[0]
            : VersionOf(site.Read("pnpm-lock.yaml")?.Text ?? "");
        return new NodePackageManager(
            Pnpm.Instance, files, "npm install -g pnpm@" + version,
            "pnpm install" + (isLocked ? " --frozen-lockfile" : ""), "/root/.local/share/pnpm/store");
    }

    /// <summary>The version that reads a lock file, by the number in its first line.</summary>
    private static string VersionOf(string text) =>
        text.StartsWith("lockfileVersion: 5", StringComparison.Ordinal) ? "7"
            : text.StartsWith("lockfileVersion: '6", StringComparison.Ordinal) ? "8"
            : text.StartsWith("lockfileVersion: '9", StringComparison.Ordinal) ? "9"
            : "latest";
}
