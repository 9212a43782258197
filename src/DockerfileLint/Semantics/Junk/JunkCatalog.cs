using System.Collections.Immutable;
using DockerfileLint.Packages;

namespace DockerfileLint.Semantics.Junk;

/// <summary>
/// Files that don't belong in a build context: those that the templates of Docker and of editors exclude, and those
/// that 628 real contexts of applications were seen to send (counted in 2026).
/// </summary>
internal static class JunkCatalog
{
    private const string Output = "build output";
    private const string Tests = "test results";
    private const string Editor = "editor settings";

    private static readonly string[] TerraformCommands = [
        "apply", "console", "destroy", "graph", "import", "output", "plan", "providers", "refresh", "show", "state",
        "test", "validate",
    ];

    private static readonly ImmutableArray<JunkMaker> JavaScript = ImmutableArray.Create(
        new JunkMaker(Npm.Instance, "install", "i", "ci", "add", "clean-install", "install-clean", "update"),
        new JunkMaker(Yarn.Instance, "", "install", "add", "focus"),
        new JunkMaker(Pnpm.Instance, "install", "i", "add", "fetch", "deploy"),
        new JunkMaker(Bun.Instance, "install", "i", "add"),
        new JunkMaker("deno", "install", "cache"));

    private static readonly ImmutableArray<JunkMaker> JavaScriptBuild = ImmutableArray.Create(
        new JunkMaker(Npm.Instance, "build"),
        new JunkMaker(Yarn.Instance, "build"),
        new JunkMaker(Pnpm.Instance, "build"),
        new JunkMaker(Bun.Instance, "build"),
        new JunkMaker("npx", "build", "tsc"),
        new JunkMaker("tsc"),
        new JunkMaker("vite", "build"),
        new JunkMaker("webpack"),
        new JunkMaker("ng", "build"),
        new JunkMaker("next", "build"),
        new JunkMaker("nuxt", "build", "generate"));

    private static readonly ImmutableArray<JunkMaker> DotNet = ImmutableArray.Create(
        new JunkMaker(DotNetCli.Instance, "build", "publish", "restore", "run", "test", "pack", "msbuild", "watch"),
        new JunkMaker("msbuild"),
        new JunkMaker("nuget", "restore"));

    private static readonly ImmutableArray<JunkMaker> DotNetReaders = ImmutableArray.Create(
        new JunkMaker(DotNetCli.Instance, "build", "publish", "run", "test", "pack", "msbuild"),
        new JunkMaker("msbuild"));

    private static readonly ImmutableArray<JunkMaker> DotNetBuilds = ImmutableArray.Create(
        new JunkMaker(DotNetCli.Instance, "build", "publish", "run", "test", "pack", "msbuild", "watch")
        {
            Except = ImmutableArray.Create("--no-build"),
        },
        new JunkMaker("msbuild"));

    private static readonly ImmutableArray<JunkMaker> DotNetRestores = ImmutableArray.Create(
        new JunkMaker(DotNetCli.Instance, "build", "publish", "restore", "run", "test", "pack", "watch")
        {
            Except = ImmutableArray.Create("--no-restore", "--no-build"),
        },
        new JunkMaker(DotNetCli.Instance, "msbuild") { Only = "restore" },
        new JunkMaker("msbuild") { Only = "restore" },
        new JunkMaker("nuget", "restore"));

    private static readonly ImmutableArray<JunkMaker> TerraformReaders = ImmutableArray.Create(
        new JunkMaker("terraform", TerraformCommands),
        new JunkMaker("tofu", TerraformCommands),
        new JunkMaker("tflint"));

    private static readonly ImmutableArray<JunkMaker> PythonInstalls = ImmutableArray.Create(
        new JunkMaker(Pip.Instance, "install", "sync"),
        new JunkMaker(Python.Instance, "pip", "venv"),
        new JunkMaker(Poetry.Instance, "install", "export"),
        new JunkMaker(Uv.Instance, "sync", "pip", "run", "build"),
        new JunkMaker("pipenv", "install", "sync", "requirements"),
        new JunkMaker("pdm", "install", "sync"),
        new JunkMaker(Conda.Instance));

    private static readonly ImmutableArray<JunkMaker> MavenBuild = ImmutableArray.Create(new JunkMaker(Maven.Instance));
    private static readonly ImmutableArray<JunkMaker> GradleBuild =
        ImmutableArray.Create(new JunkMaker(Gradle.Instance));
    private static readonly ImmutableArray<string> Node = ImmutableArray.Create("node", "npx", "deno", "pm2")
        .AddRange(Tools.ProgramsOf(Npm.Instance, Yarn.Instance, Pnpm.Instance, Bun.Instance));
    private static readonly ImmutableArray<string> Java =
        ImmutableArray.Create("java", "jdk", "jre", "temurin", "corretto", "tomcat", "jetty", "wildfly", "zulu");
    private static readonly ImmutableArray<string> DotNetProjects =
        ImmutableArray.Create("*.csproj", "*.fsproj", "*.vbproj");

    // Libraries that were copied into the sources may have a package.json, too, and the program uses their dist.
    private static readonly ImmutableArray<string> Locks =
        ImmutableArray.Create("package-lock.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb");

    public static readonly ImmutableArray<JunkKind> Kinds = ImmutableArray.Create(
        new JunkKind(".git", "the repository's history") { StampsVersions = true },
        new JunkKind(".hg", "the repository's history") { StampsVersions = true },
        new JunkKind(".svn", "working copy metadata") { StampsVersions = true },
        new JunkKind("node_modules", "packages that the build installs itself") { Makers = JavaScript, Users = Node },
        new JunkKind("bower_components", "packages that the build installs itself") { Makers = Programs("bower") },
        new JunkKind(
            "bin",
            Output)
            {
                Makers = DotNet,
                Readers = DotNetReaders,
                Restorers = DotNetBuilds,
                Siblings = DotNetProjects,
                Children = ImmutableArray.Create("Debug", "Release", "x64", "x86", "Any CPU"),
                Users = ImmutableArray.Create(DotNetCli.Name, "aspnet", "iis", "mono"),
                IsMadeByEveryBuild = true
            },
        new JunkKind("obj", "intermediate build output")
        {
            Makers = DotNet,
            Readers = DotNetReaders,
            Restorers = DotNetRestores,
            Siblings = DotNetProjects,
            IsMadeByEveryBuild = true
        },
        new JunkKind(
            "target",
            Output)
            {
                Makers = ImmutableArray.Create(new JunkMaker(Cargo.Instance)),
                Siblings = ImmutableArray.Create("Cargo.toml")
            },
        new JunkKind(
            "target", Output) { Makers = MavenBuild, Siblings = ImmutableArray.Create("pom.xml"), Users = Java },
        new JunkKind(
            "build",
            Output)
            {
                Makers = GradleBuild,
                Siblings = ImmutableArray.Create("build.gradle", "build.gradle.kts"),
                Children = ImmutableArray.Create(
                    "libs", "classes", "tmp", "reports", "generated", "outputs", "kotlin", "resources"),
                Users = Java
            },
        new JunkKind("dist", Output) { Makers = JavaScriptBuild, Siblings = Locks, Users = Node, MayBeRead = true },
        new JunkKind(".next", Output) { Makers = JavaScriptBuild, Users = Node },
        new JunkKind(".nuxt", Output) { Makers = JavaScriptBuild, Users = Node },
        new JunkKind(
            ".output",
            Output)
            {
                Makers = JavaScriptBuild,
                Siblings = ImmutableArray.Create("nuxt.config.ts", "nuxt.config.js"),
                Users = Node
            },
        new JunkKind(".svelte-kit", Output) { Makers = JavaScriptBuild, Users = Node },
        new JunkKind(".angular", "build caches"),
        new JunkKind(".turbo", "build caches"),
        new JunkKind(".parcel-cache", "build caches"),
        new JunkKind("vendor", "packages that the build installs itself")
        {
            Makers = ImmutableArray.Create(
                new JunkMaker(Composer.Instance, "install", "update", "require", "create-project"),
                new JunkMaker(Composer.Archive, "install", "update")),
            Siblings = ImmutableArray.Create("composer.json"),
            Children = ImmutableArray.Create("autoload.php").AddRange(Composer.Instance.Programs),
            Users = ImmutableArray.Create("php", "frankenphp", "wordpress", "drupal"),
        },
        new JunkKind(
            "vendor/bundle",
            "packages that the build installs itself")
            {
                Makers = ImmutableArray.Create(new JunkMaker(Bundler.Instance, "", "install")),
                Siblings = ImmutableArray.Create("Gemfile"),
                Users = ImmutableArray.Create("ruby", "rails", "jruby").AddRange(Bundler.Instance.Programs)
            },
        new JunkKind(
            "tmp/cache",
            "local caches") { Siblings = ImmutableArray.Create("Gemfile", "package.json"), MayBeRead = true },
        new JunkKind(".venv", "local virtual environments") { Makers = PythonInstalls },
        new JunkKind(
            "venv",
            "local virtual environments")
            {
                Makers = PythonInstalls,
                Children = ImmutableArray.Create("lib", "Lib", "pyvenv.cfg")
            },
        new JunkKind("__pycache__", "compiled Python files"),
        new JunkKind("*.pyc", "compiled Python files") { MayBeRead = true },
        new JunkKind(".tox", "test environments"),
        new JunkKind(".nox", "test environments"),
        new JunkKind(".pytest_cache", "test caches"),
        new JunkKind(".hypothesis", "test caches"),
        new JunkKind(".mypy_cache", "type checker and linter caches"),
        new JunkKind(".ruff_cache", "type checker and linter caches"),
        new JunkKind(".ipynb_checkpoints", "notebook checkpoints"),
        new JunkKind(
            "_build",
            Output)
            {
                Makers = Programs("mix"),
                Siblings = ImmutableArray.Create("mix.exs"),
                Users = ImmutableArray.Create("elixir", "erl")
            },
        new JunkKind(".gradle", "build caches"),
        new JunkKind(".stack-work", Output) { Makers = Programs("stack") },
        new JunkKind("dist-newstyle", Output) { Makers = Programs("cabal") },
        new JunkKind(".dart_tool", "build caches")
        {
            Readers = ImmutableArray.Create(new JunkMaker("dart", "compile", "analyze")),
            Restorers = ImmutableArray.Create(
                new JunkMaker("dart", "pub", "run", "test", "build"), new JunkMaker("flutter")),
        },
        new JunkKind(".terraform", "Terraform providers")
        {
            Readers = TerraformReaders,
            Restorers = ImmutableArray.Create(new JunkMaker("terraform", "init"), new JunkMaker("tofu", "init")),
            Users = ImmutableArray.Create("terraform", "tofu"),
        },
        new JunkKind(".vagrant", "virtual machine state"),
        new JunkKind(".vs", "editor state"),
        new JunkKind(".vscode", Editor),
        new JunkKind(".idea", Editor),
        new JunkKind(".DS_Store", "file manager metadata"),
        new JunkKind("TestResults", Tests),
        new JunkKind(
            "coverage",
            Tests) { Siblings = ImmutableArray.Create("package.json", "Gemfile", "composer.json"), MayBeRead = true },
        new JunkKind("htmlcov", Tests),
        new JunkKind(".nyc_output", Tests),
        new JunkKind("*.log", "logs") { MayBeRead = true },
        new JunkKind("*.sqlite", "local databases") { MayBeRead = true },
        new JunkKind("*.sqlite3", "local databases") { MayBeRead = true },
        // Laravel and Hyperf read it when they start.
        new JunkKind(
            ".env",
            "local settings, often with secrets")
            {
                MayBeRead = true,
                Users = ImmutableArray.Create("artisan", "hyperf.php")
            });

    private static ImmutableArray<JunkMaker> Programs(params string[] names)
    {
        var makers = ImmutableArray.CreateBuilder<JunkMaker>(names.Length);
        foreach (var name in names) makers.Add(new JunkMaker(name));
        return makers.ToImmutable();
    }
}
