using System.Collections.Immutable;

namespace DockerfileLint.Semantics;

/// <summary>
/// What does not belong in a build context: what Docker's own templates and the editors' scaffolding leave out, and what 628 real contexts
/// of applications were seen to send (counted in 2026).
/// </summary>
internal static class JunkCatalog
{
    private const string Output = "output of builds on your machine";
    private const string Tests = "results of test runs";
    private const string Editor = "settings of an editor";

    private static readonly ImmutableArray<JunkMaker> JavaScript = ImmutableArray.Create(
        new JunkMaker("npm", "install", "i", "ci", "add", "clean-install", "install-clean", "update"), new JunkMaker("yarn", "", "install", "add", "focus"),
        new JunkMaker("pnpm", "install", "i", "add", "fetch", "deploy"), new JunkMaker("bun", "install", "i", "add"), new JunkMaker("deno", "install", "cache"));

    private static readonly ImmutableArray<JunkMaker> JavaScriptBuild = ImmutableArray.Create(
        new JunkMaker("npm", "build"), new JunkMaker("yarn", "build"), new JunkMaker("pnpm", "build"), new JunkMaker("bun", "build"), new JunkMaker("npx", "build", "tsc"), new JunkMaker("tsc"),
        new JunkMaker("vite", "build"), new JunkMaker("webpack"), new JunkMaker("ng", "build"), new JunkMaker("next", "build"), new JunkMaker("nuxt", "build", "generate"));

    private static readonly ImmutableArray<JunkMaker> DotNet = ImmutableArray.Create(
        new JunkMaker("dotnet", "build", "publish", "restore", "run", "test", "pack", "msbuild", "watch"), new JunkMaker("msbuild"), new JunkMaker("nuget", "restore"));

    private static readonly ImmutableArray<JunkMaker> Python = ImmutableArray.Create(
        new JunkMaker("pip", "install", "sync"), new JunkMaker("pip3", "install"), new JunkMaker("python", "pip", "venv"), new JunkMaker("python3", "pip", "venv"), new JunkMaker("poetry", "install", "export"),
        new JunkMaker("uv", "sync", "pip", "run", "build"), new JunkMaker("pipenv", "install", "sync", "requirements"), new JunkMaker("pdm", "install", "sync"), new JunkMaker("conda"), new JunkMaker("mamba"));

    private static readonly ImmutableArray<JunkMaker> Maven = Programs("mvn", "mvnw");
    private static readonly ImmutableArray<JunkMaker> Gradle = Programs("gradle", "gradlew");
    private static readonly ImmutableArray<string> Node = ImmutableArray.Create("node", "npm", "npx", "yarn", "pnpm", "bun", "deno", "pm2");
    private static readonly ImmutableArray<string> Java = ImmutableArray.Create("java", "jdk", "jre", "temurin", "corretto", "tomcat", "jetty", "wildfly", "zulu");
    private static readonly ImmutableArray<string> DotNetProjects = ImmutableArray.Create("*.csproj", "*.fsproj", "*.vbproj");

    // A package.json alone also stands in libraries that were copied into the sources, and their dist is what is used of them.
    private static readonly ImmutableArray<string> Locks = ImmutableArray.Create("package-lock.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb");

    public static readonly ImmutableArray<JunkKind> Kinds = ImmutableArray.Create(
        new JunkKind(".git", "the history of the repository") { StampsVersions = true },
        new JunkKind(".hg", "the history of the repository") { StampsVersions = true },
        new JunkKind(".svn", "the state of a working copy") { StampsVersions = true },
        new JunkKind("node_modules", "packages that the build installs itself") { Makers = JavaScript, Users = Node },
        new JunkKind("bower_components", "packages that the build installs itself") { Makers = Programs("bower") },
        new JunkKind("bin", Output) { Makers = DotNet, Siblings = DotNetProjects, Children = ImmutableArray.Create("Debug", "Release", "x64", "x86", "Any CPU"), Users = ImmutableArray.Create("dotnet", "aspnet", "iis", "mono") },
        new JunkKind("obj", "intermediate files of builds on your machine") { Makers = DotNet, Siblings = DotNetProjects },
        new JunkKind("target", Output) { Makers = Programs("cargo"), Siblings = ImmutableArray.Create("Cargo.toml") },
        new JunkKind("target", Output) { Makers = Maven, Siblings = ImmutableArray.Create("pom.xml"), Users = Java },
        new JunkKind("build", Output) { Makers = Gradle, Siblings = ImmutableArray.Create("build.gradle", "build.gradle.kts"), Children = ImmutableArray.Create("libs", "classes", "tmp", "reports", "generated", "outputs", "kotlin", "resources"), Users = Java },
        new JunkKind("dist", Output) { Makers = JavaScriptBuild, Siblings = Locks, Users = Node, MayBeRead = true },
        new JunkKind(".next", Output) { Makers = JavaScriptBuild, Users = Node },
        new JunkKind(".nuxt", Output) { Makers = JavaScriptBuild, Users = Node },
        new JunkKind(".output", Output) { Makers = JavaScriptBuild, Siblings = ImmutableArray.Create("nuxt.config.ts", "nuxt.config.js"), Users = Node },
        new JunkKind(".svelte-kit", Output) { Makers = JavaScriptBuild, Users = Node },
        new JunkKind(".angular", "a cache of builds"),
        new JunkKind(".turbo", "a cache of builds"),
        new JunkKind(".parcel-cache", "a cache of builds"),
        new JunkKind("vendor", "packages that the build installs itself")
        {
            Makers = ImmutableArray.Create(new JunkMaker("composer", "install", "update", "require", "create-project"), new JunkMaker("composer.phar", "install", "update")),
            Siblings = ImmutableArray.Create("composer.json"), Children = ImmutableArray.Create("autoload.php", "composer"), Users = ImmutableArray.Create("php", "frankenphp", "wordpress", "drupal"),
        },
        new JunkKind("vendor/bundle", "packages that the build installs itself") { Makers = ImmutableArray.Create(new JunkMaker("bundle", "", "install")), Siblings = ImmutableArray.Create("Gemfile"), Users = ImmutableArray.Create("ruby", "rails", "bundle", "jruby") },
        new JunkKind("tmp/cache", "a cache of your machine") { Siblings = ImmutableArray.Create("Gemfile", "package.json"), MayBeRead = true },
        new JunkKind(".venv", "a virtual environment of your machine") { Makers = Python },
        new JunkKind("venv", "a virtual environment of your machine") { Makers = Python, Children = ImmutableArray.Create("lib", "Lib", "pyvenv.cfg") },
        new JunkKind("__pycache__", "compiled Python of your machine"),
        new JunkKind("*.pyc", "compiled Python of your machine") { MayBeRead = true },
        new JunkKind(".tox", "test environments"),
        new JunkKind(".nox", "test environments"),
        new JunkKind(".pytest_cache", "a cache of test runs"),
        new JunkKind(".hypothesis", "a cache of test runs"),
        new JunkKind(".mypy_cache", "a cache of checks"),
        new JunkKind(".ruff_cache", "a cache of checks"),
        new JunkKind(".ipynb_checkpoints", "a cache of notebooks"),
        new JunkKind("_build", Output) { Makers = Programs("mix"), Siblings = ImmutableArray.Create("mix.exs"), Users = ImmutableArray.Create("elixir", "erl") },
        new JunkKind(".gradle", "a cache of builds"),
        new JunkKind(".stack-work", Output) { Makers = Programs("stack") },
        new JunkKind("dist-newstyle", Output) { Makers = Programs("cabal") },
        new JunkKind(".dart_tool", "a cache of builds"),
        new JunkKind(".terraform", "providers of Terraform"),
        new JunkKind(".vagrant", "state of virtual machines"),
        new JunkKind(".vs", "state of an editor"),
        new JunkKind(".vscode", Editor),
        new JunkKind(".idea", Editor),
        new JunkKind(".DS_Store", "state of a file manager"),
        new JunkKind("TestResults", Tests),
        new JunkKind("coverage", Tests) { Siblings = ImmutableArray.Create("package.json", "Gemfile", "composer.json"), MayBeRead = true },
        new JunkKind("htmlcov", Tests),
        new JunkKind(".nyc_output", Tests),
        new JunkKind("*.log", "logs") { MayBeRead = true },
        new JunkKind("*.sqlite", "a local database") { MayBeRead = true },
        new JunkKind("*.sqlite3", "a local database") { MayBeRead = true },
        // Laravel and Hyperf read it when they start.
        new JunkKind(".env", "settings of your machine, often with secrets") { MayBeRead = true, Users = ImmutableArray.Create("artisan", "hyperf.php") });

    private static ImmutableArray<JunkMaker> Programs(params string[] names)
    {
        var makers = ImmutableArray.CreateBuilder<JunkMaker>(names.Length);
        foreach (var name in names) makers.Add(new JunkMaker(name));
        return makers.ToImmutable();
    }
}
