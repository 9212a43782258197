using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>Where a tool keeps what it downloads, for root in images of the tool.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Images">The official images whose paths these are.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Settings">Parts of the names and paths by which a Dockerfile moves or uses them.</param>
internal sealed record DownloadCache(
    Tool Tool, ImmutableArray<string> Images, string Folder, ImmutableArray<string> Settings)
{
    /// <summary>
    /// Those that are known: by the tools' documentation, and the variables that the images set (golang: GOPATH=/go,
    /// rust: CARGO_HOME=/usr/local/cargo). Maven ignores HOME. NuGet's folder isn't among them: what is restored there
    /// is read by a later publish that doesn't restore.
    /// </summary>
    public static ImmutableArray<DownloadCache> Common { get; } =
    [
        new(Npm.Instance, ["node"], "/root/.npm", [".npm/", ".npm ", "npm_config_cache", "NPM_CONFIG_CACHE"])
        {
            Verbs = ["ci", "clean-install", "install", "i"],
        },
        new(
            Pip.Instance, ["python"], "/root/.cache/pip",
            ["PIP_NO_CACHE_DIR", "PIP_CACHE_DIR", "XDG_CACHE_HOME", ".cache"])
        {
            Verbs = ["install", "wheel", "download"],
        },
        new(Go.Instance, ["golang"], "/go/pkg/mod", ["GOPATH", "GOMODCACHE", "GOPROXY", "pkg/mod", "vendor"])
        {
            IsRead = true, Idle = ["version", "env", "help", "fmt", "telemetry"], Vendored = "vendor/modules.txt",
        },
        new(Go.Instance, ["golang"], "/root/.cache/go-build", ["GOCACHE", "XDG_CACHE_HOME", ".cache"])
        {
            Verbs = ["build", "install", "test", "vet"], Effect = "compiles",
        },
        new(
            Cargo.Instance, ["rust"], "/usr/local/cargo/registry",
            ["CARGO_HOME", "CARGO_NET_OFFLINE", "cargo/", ".cargo", "vendor"])
        {
            IsRead = true, Idle = ["--version", "-V", "version", "help", "new", "init", "fmt"],
            Vendored = ".cargo/config.toml", VendoredText = ["[source", "offline"],
        },
        new(
            Maven.Instance, ["maven", "eclipse-temurin"], "/root/.m2/repository",
            [".m2", "repo.local", "MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_CONFIG"])
        {
            IsRead = true, IsLocked = true, Idle = ["--version", "-version", "-v"],
        },
    ];

    /// <summary>
    /// All that are known. pnpm and uv copy out of a mount what they otherwise link; poetry's virtual environments are
    /// beside its two folders; images of Debian and Ubuntu delete what apt fetches, unless their settings are removed.
    /// </summary>
    public static ImmutableArray<DownloadCache> All { get; } =
    [
        .. Common,
        new(
            Yarn.Instance, ["node"], "/usr/local/share/.cache/yarn",
            ["YARN_CACHE_FOLDER", "cache-folder", ".cache", "corepack", "berry", "--immutable", ".yarn"])
        {
            IsOfProject = true,
        },
        new(
            Pnpm.Instance, ["node"], "/root/.local/share/pnpm/store",
            ["PNPM_HOME", "store-dir", "XDG_DATA_HOME", "pnpm/", "STORE_DIR"])
        {
            IsOfProject = true,
        },
        new(
            Uv.Instance, ["python"], "/root/.cache/uv",
            ["UV_CACHE_DIR", "UV_NO_CACHE", "--cache-dir", "XDG_CACHE_HOME", ".cache", "UV_LINK_MODE=symlink"])
        {
            Verbs = ["sync", "pip"],
        },
        new(Poetry.Instance, ["python"], "/root/.cache/pypoetry/cache", PoetrySettings) { Verbs = ["install", "sync"] },
        new(
            Poetry.Instance, ["python"], "/root/.cache/pypoetry/artifacts", PoetrySettings)
        {
            Verbs = ["install", "sync"],
        },
        new(
            Bundler.Instance, ["ruby"], "/usr/local/bundle/cache",
            ["GEM_HOME", "BUNDLE_PATH", "BUNDLE_APP_CONFIG", "bundle/", "--path", "deployment", "DEPLOYMENT", "vendor"])
        {
            IsOfProject = true,
        },
        new(Composer.Instance, ["composer"], "/tmp/cache", ["COMPOSER_HOME", "COMPOSER_CACHE_DIR", "/tmp"])
        {
            IsOfProject = true,
        },
        new(
            Gradle.Instance, ["eclipse-temurin"], "/root/.gradle",
            ["GRADLE_USER_HOME", ".gradle/", ".gradle ", "--offline", "--daemon"])
        {
            IsRead = true, IsLocked = true, Idle = ["--version", "-v"],
        },
        new(
            DotNetCli.Instance, ["mcr.microsoft.com/dotnet/sdk"], "/root/.nuget/packages",
            ["NUGET_PACKAGES", "RestorePackagesPath", ".nuget", "--packages"])
        {
            IsRead = true, Idle = ["--version", "--info", "--list-sdks", "--list-runtimes"],
        },
        new(
            Apt.Instance,
            ["debian", "ubuntu", "buildpack-deps", "node", "python", "golang", "rust", "ruby", "php", "gcc",
                "eclipse-temurin", "maven"],
            "/var/cache/apt", ["docker-clean", "Keep-Downloaded", "Dir::", "apt.conf", " clean", "/var/cache"])
        {
            IsLocked = true, Preparation = "rm -f /etc/apt/apt.conf.d/docker-clean",
        },
    ];

    private static ImmutableArray<string> PoetrySettings =>
        ["POETRY_CACHE_DIR", "POETRY_NO_CACHE", "XDG_CACHE_HOME", ".cache", "cache-dir"];

    /// <summary>Whether only an installation of the project's packages uses it.</summary>
    public bool IsOfProject { get; init; }

    /// <summary>The command without which the image empties it; null for most.</summary>
    public string? Preparation { get; init; }

    /// <summary>Whether builds read what is in it, and not only what they unpacked from it.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether two builds at once would break each other's files.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The subcommands that use it; empty for all.</summary>
    public ImmutableArray<string> Verbs { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The subcommands and options with which the tool doesn't use it.</summary>
    public ImmutableArray<string> Idle { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The file of the context that shows that the project brings what it needs; null for none.</summary>
    public string? Vendored { get; init; }

    /// <summary>The parts of that file of which one shows it; empty where the file itself does.</summary>
    public ImmutableArray<string> VendoredText { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>What a command does again without it, as a verb.</summary>
    public string Effect { get; init; } = "downloads";

    /// <summary>Whether a command is of the tool, and doesn't use it.</summary>
    public bool IsUnusedBy(ShellCommand command) =>
        Tool.IsCalledBy(command)
            && command.Arguments is [{ Value: { } verb }, ..]
            && Idle.Contains(verb, StringComparer.Ordinal);

    /// <summary>Whether a command uses it for the project.</summary>
    public bool IsUsedBy(ShellCommand command) =>
        Tool.IsCalledBy(command)
            && !IsUnusedBy(command)
            && (!IsOfProject || ProjectInstall.Of(command) is not null)
            && (Tool is not PackageManager || Apt.Keeps(command))
            && (Verbs.IsEmpty
                || command.Arguments is [{ Value: { } verb }, ..]
                    && Verbs.Contains(verb, StringComparer.Ordinal)
                    && !command.Arguments.Any(static word => word.Value is "-g" or "--global"));
}
