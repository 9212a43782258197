using System.Collections.Immutable;

namespace DockerfileLint.Context;

/// <summary>
/// What does not belong in a build context: what Docker's own templates and the editors' scaffolding leave out, and what 628 real contexts
/// of applications were seen to send (counted in 2026).
/// </summary>
internal static class JunkCatalog
{
    private static readonly ImmutableArray<string> JavaScript = ImmutableArray.Create("npm", "yarn", "pnpm", "bun", "npx", "corepack");
    private static readonly ImmutableArray<string> DotNet = ImmutableArray.Create("dotnet", "msbuild", "nuget");
    private static readonly ImmutableArray<string> DotNetProjects = ImmutableArray.Create("*.csproj", "*.fsproj", "*.vbproj");
    private static readonly ImmutableArray<string> Python = ImmutableArray.Create("pip", "pip3", "python", "python3", "poetry", "uv", "pipenv", "conda");

    public static readonly ImmutableArray<JunkKind> Kinds = ImmutableArray.Create(
        new JunkKind(".git", "the history of the repository") { StampsVersions = true },
        new JunkKind("node_modules", "packages that the build installs itself") { Makers = JavaScript },
        new JunkKind("bin", "output of builds on your machine") { Makers = DotNet, Siblings = DotNetProjects },
        new JunkKind("obj", "intermediate files of builds on your machine") { Makers = DotNet, Siblings = DotNetProjects },
        new JunkKind("target", "output of builds on your machine") { Makers = ImmutableArray.Create("cargo", "mvn", "mvnw"), Siblings = ImmutableArray.Create("Cargo.toml", "pom.xml") },
        new JunkKind("build", "output of builds on your machine") { Makers = ImmutableArray.Create("gradle", "gradlew"), Siblings = ImmutableArray.Create("build.gradle", "build.gradle.kts") },
        new JunkKind("dist", "output of builds on your machine") { Makers = JavaScript, Siblings = ImmutableArray.Create("package.json"), MayBeRead = true },
        new JunkKind(".next", "output of builds on your machine") { Makers = JavaScript },
        new JunkKind(".nuxt", "output of builds on your machine") { Makers = JavaScript },
        new JunkKind(".venv", "a virtual environment of your machine") { Makers = Python },
        new JunkKind("venv", "a virtual environment of your machine") { Makers = Python, Siblings = ImmutableArray.Create("requirements.txt", "pyproject.toml", "setup.py", "manage.py") },
        new JunkKind("__pycache__", "compiled Python of your machine"),
        new JunkKind("*.pyc", "compiled Python of your machine"),
        new JunkKind(".tox", "test environments"),
        new JunkKind(".nox", "test environments"),
        new JunkKind(".pytest_cache", "a cache of test runs"),
        new JunkKind(".mypy_cache", "a cache of checks"),
        new JunkKind(".ruff_cache", "a cache of checks"),
        new JunkKind(".gradle", "a cache of builds") { Makers = ImmutableArray.Create("gradle", "gradlew") },
        new JunkKind(".terraform", "providers of Terraform"),
        new JunkKind(".vs", "state of an editor"),
        new JunkKind(".vscode", "settings of an editor"),
        new JunkKind(".idea", "settings of an editor"),
        new JunkKind(".DS_Store", "state of a file manager"),
        new JunkKind("TestResults", "results of test runs"),
        new JunkKind("coverage", "results of test runs") { MayBeRead = true },
        new JunkKind(".nyc_output", "results of test runs"),
        new JunkKind("*.log", "logs") { MayBeRead = true },
        new JunkKind("*.sqlite", "a local database") { MayBeRead = true },
        new JunkKind("*.sqlite3", "a local database") { MayBeRead = true },
        new JunkKind(".env", "settings of your machine, often with secrets") { MayBeRead = true },
        new JunkKind(".aws", "credentials") { MayBeRead = true },
        new JunkKind("id_rsa", "a private key") { MayBeRead = true },
        new JunkKind("*.pfx", "certificates with private keys") { MayBeRead = true });
}
