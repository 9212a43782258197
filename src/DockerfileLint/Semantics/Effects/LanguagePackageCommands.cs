using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>The package managers and builds of languages: their caches and what they put beside the program.</summary>
internal static class LanguagePackageCommands
{
    public static void Register(Dictionary<string, Action<ShellCommand, EffectSink>> table)
    {
        foreach (var pip in new[] { "pip", "pip2", "pip3" }) table[pip] = Pip;
        foreach (var python in new[] { "python", "python2", "python3" }) table[python] = Python;
        table["npm"] = Npm;
        table["yarn"] = static (command, sink) => Node(command, "YARN_CACHE_FOLDER", sink.State.IsRoot == false ? InHome(sink, ".cache/yarn") : "/usr/local/share/.cache/yarn", "yarn cache", sink);
        table["pnpm"] = static (command, sink) => Node(command, "PNPM_HOME", InHome(sink, ".local/share/pnpm"), "pnpm store", sink);
        table["bun"] = static (command, sink) => Node(command, "BUN_INSTALL_CACHE_DIR", InHome(sink, ".bun/install/cache"), "bun cache", sink);
        foreach (var conda in new[] { "conda", "mamba", "micromamba" }) table[conda] = Conda;
        table["poetry"] = Poetry;
        table["uv"] = Uv;
        table["go"] = Go;
        table["cargo"] = Cargo;
        table["mvn"] = table["mvnw"] = static (command, sink) => Build(command, InHome(sink, ".m2/repository"), "maven repository", "target", sink);
        table["gradle"] = table["gradlew"] = static (command, sink) => Build(command, sink.Place("GRADLE_USER_HOME", InHome(sink, ".gradle")), "gradle cache", "build", sink);
        table["dotnet"] = DotNet;
        table["composer"] = Composer;
        table["make"] = table["ninja"] = static (_, sink) => sink.Add(LayerEffectKind.Write, new PathPattern(PathPatternKind.Unknown, sink.Folder ?? ""), sink.Command!.Span);
    }

    private static string? InHome(EffectSink sink, string path) => sink.Home is { } home ? ImagePaths.Resolve(home, path) : null;

    private static string? InCache(EffectSink sink, string name) => sink.Place("XDG_CACHE_HOME", InHome(sink, ".cache")) is { } folder ? ImagePaths.Resolve(folder, name) : null;

    private static string? Composer(EffectSink sink) =>
        sink.Place("COMPOSER_CACHE_DIR", sink.Place("COMPOSER_HOME", InHome(sink, ".composer")) is { } home ? ImagePaths.Resolve(home, "cache") : null);

    private static string? Verb(CommandLine line) => line.Operands.Count > 0 ? line.Operands[0].Value : null;

    private static void Cache(string? path, string what, EffectSink sink)
    {
        if (path is not null) sink.AddWrite(path, withContent: true, what);
    }

    private static void Below(string name, string what, EffectSink sink)
    {
        if (sink.Folder is { } folder) sink.AddWrite(ImagePaths.Resolve(folder, name), withContent: true, what);
    }

    private static void Python(ShellCommand command, EffectSink sink)
    {
        // Any other program of Python may do anything.
        if (command.Arguments.Length > 1 && command.Arguments[0].Value == "-m" && command.Arguments[1].Value == "pip") Pip(command, sink);
        else sink.AddUnknown(command.Span);
    }

    private static void Pip(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "rcitdm", "--requirement", "--cache-dir", "--target", "--index-url", "--extra-index-url", "--constraint", "--find-links");
        // Every value switches the cache off, those that mean no included; empty counts as unset (run with pip 23.0.1).
        // An option may be shortened while no other begins like it.
        var disabled = line.Has("--no-cache-dir", "--no-cache") || sink.Variable("PIP_NO_CACHE_DIR") is { Length: > 0 };
        var cache = line.Value("--cache-dir", sink) ?? sink.Place("PIP_CACHE_DIR", InCache(sink, "pip"));
        if (Verb(line) is "install" or "download" or "wheel" && !disabled) Cache(cache, "pip cache", sink);
        if (Verb(line) == "cache" && line.Operands.Count > 1 && line.Operands[1].Value == "purge" && cache is not null) sink.AddDelete(cache, "pip cache");
    }

    private static void Conda(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "cnpf", "--channel", "--name", "--prefix", "--file");
        var packages = sink.Place("CONDA_PKGS_DIRS", "/opt/conda/pkgs");
        var verb = Verb(line) == "env" && line.Operands.Count > 1 ? line.Operands[1].Value : Verb(line);
        if (verb is "install" or "create" or "update" or "upgrade") Cache(packages, "conda packages", sink);
        if (verb == "clean" && packages is not null && (line.Has("-a", "--all") || line.Has("-t", "--tarballs") || line.Has("-p", "--packages"))) sink.AddDelete(packages, "conda packages");
    }

    /// <summary>Poetry keeps virtual environments below its cache folder: only these two folders are caches.</summary>
    private static void Poetry(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "CP", "--directory", "--project", "--with", "--without", "--only");
        if (Verb(line) is not ("install" or "add" or "update" or "sync") || line.Has("--no-cache")) return;
        var root = sink.Place("POETRY_CACHE_DIR", InCache(sink, "pypoetry"));
        if (root is null) return;
        Cache(ImagePaths.Resolve(root, "cache"), "poetry cache", sink);
        Cache(ImagePaths.Resolve(root, "artifacts"), "poetry cache", sink);
    }

    private static void Uv(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "prp", "--python", "--requirement", "--cache-dir", "--target", "--index-url");
        var cache = line.Value("--cache-dir", sink) ?? sink.Place("UV_CACHE_DIR", InCache(sink, "uv"));
        if (cache is null) return;
        // It takes pip's spelling, too.
        var disabled = line.Has("-n", "--no-cache") || line.Has("--no-cache-dir") || sink.Variable("UV_NO_CACHE") is { Length: > 0 } value && value is not ("0" or "false");
        if (Verb(line) is "sync" or "pip" or "add" or "tool" or "run" or "lock" && !disabled) Cache(cache, "uv cache", sink);
        if (Verb(line) == "cache" && line.Operands.Count > 1 && line.Operands[1].Value == "clean") sink.AddDelete(cache, "uv cache");
    }

    private static void Npm(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "", "--cache", "--prefix", "--registry");
        var cache = line.Value("--cache", sink) ?? sink.Place("NPM_CONFIG_CACHE", sink.Place("npm_config_cache", InHome(sink, ".npm")));
        switch (Verb(line))
        {
            case "install" or "i" or "ci" or "add" or "clean-install":
                Cache(cache, "npm cache", sink);
                if (!line.Has("-g", "--global") && !line.Has("--prefix")) Below("node_modules", "node_modules", sink);
                break;
            case "cache":
                if (cache is not null && line.Operands.Count > 1 && line.Operands[1].Value is "clean" or "rm" or "clear") sink.AddDelete(cache, "npm cache");
                break;
        }
    }

    private static void Node(ShellCommand command, string variable, string? standard, string what, EffectSink sink)
    {
        var line = new CommandLine(command, "", "--cwd", "--cache-folder", "--store-dir");
        var cache = line.Value("--cache-folder", sink) ?? line.Value("--store-dir", sink) ?? sink.Place(variable, standard);
        switch (Verb(line))
        {
            case null or "install" or "add" or "i" when command.Arguments.Length == 0 || Verb(line) is not null || !line.Has("--version", "-v"):
                Cache(cache, what, sink);
                Below("node_modules", "node_modules", sink);
                break;
            case "cache":
                if (cache is not null && line.Operands.Count > 1 && line.Operands[1].Value is "clean" or "clear") sink.AddDelete(cache, what);
                break;
        }
    }

    private static void Go(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "o", "-o");
        var modules = sink.Variable("GOMODCACHE") ?? (sink.Variable("GOPATH") is { } path ? ImagePaths.Resolve(path, "pkg/mod") : null);
        var verb = Verb(line);
        if (verb is "build" or "install" or "get" or "test" or "generate" || verb == "mod" && line.Operands.Count > 1 && line.Operands[1].Value is "download" or "tidy" or "vendor")
        {
            // The golang image sets GOPATH.
            if (modules is not null) Cache(modules, "go modules", sink);
            else sink.AddWriteToAny(Either("/go/pkg/mod", InHome(sink, "go/pkg/mod")), "go modules");
            if (verb != "mod") Cache(sink.Variable("GOCACHE") ?? InHome(sink, ".cache/go-build"), "go build cache", sink);
        }

        if (verb == "build" && line.Value("-o", sink) is { } output && sink.Resolve(output) is { } file) sink.AddWrite(file, withContent: true, "program");
        if (verb != "clean") return;
        if (HasWord(command, "-modcache"))
            foreach (var folder in modules is null ? Either("/go/pkg/mod", InHome(sink, "go/pkg/mod")) : ImmutableArray.Create(modules)) sink.AddDelete(folder, "go modules");
        if (HasWord(command, "-cache") && (sink.Variable("GOCACHE") ?? InHome(sink, ".cache/go-build")) is { } cache) sink.AddDelete(cache, "go build cache");
    }

    private static ImmutableArray<string> Either(string path, string? other) => other is null ? ImmutableArray.Create(path) : ImmutableArray.Create(path, other);

    private static bool HasWord(ShellCommand command, string text)
    {
        foreach (var word in command.Arguments)
            if (word.Value == text) return true;
        return false;
    }

    private static void Cargo(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "pjFZ", "--target", "--target-dir", "--package", "--bin", "--features", "--manifest-path", "--root", "--path");
        if (Verb(line) is not ("build" or "install" or "fetch" or "test" or "b" or "run")) return;
        // The rust image sets CARGO_HOME.
        if (sink.Variable("CARGO_HOME") is { } home) Cache(ImagePaths.Resolve(home, "registry"), "cargo registry", sink);
        else sink.AddWriteToAny(Either("/usr/local/cargo/registry", InHome(sink, ".cargo/registry")), "cargo registry");
        if (Verb(line) is not ("build" or "b" or "test")) return;
        var target = line.Value("--target-dir", sink) ?? sink.Variable("CARGO_TARGET_DIR");
        if (target is not null) sink.AddWrite(sink.Resolve(target), withContent: true, "build output");
        else Below("target", "build output", sink);
    }

    private static void Build(ShellCommand command, string? cache, string what, string output, EffectSink sink)
    {
        if (command.Arguments.Length == 0 || HasWord(command, "--version") || HasWord(command, "-v") && command.Arguments.Length == 1) return;
        Cache(cache, what, sink);
        Below(output, "build output", sink);
    }

    private static void DotNet(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "ocrfavp", "--output", "--configuration", "--runtime", "--framework", "--packages", "--source", "--verbosity");
        if (Verb(line) is not ("restore" or "build" or "publish" or "test" or "pack")) return;
        Cache(line.Value("--packages", sink) ?? sink.Place("NUGET_PACKAGES", InHome(sink, ".nuget/packages")), "NuGet packages", sink);
        if ((line.Value("-o", sink) ?? line.Value("--output", sink)) is { } output && sink.Resolve(output) is { } folder) sink.AddWrite(folder, withContent: true, "build output");
        if (Verb(line) != "restore" && sink.Folder is { } project) sink.Add(LayerEffectKind.Write, new PathPattern(PathPatternKind.Unknown, project), command.Span, isSmall: false, "build output");
    }

    private static void Composer(ShellCommand command, EffectSink sink)
    {
        var line = new CommandLine(command, "d", "--working-dir");
        if (Verb(line) is "clear-cache" or "clearcache" or "cc" && Composer(sink) is { } cache) sink.AddDelete(cache, "composer cache");
        if (Verb(line) is not ("install" or "update" or "require" or "create-project")) return;
        if (!line.Has("--no-cache")) Cache(Composer(sink), "composer cache", sink);
        if (Verb(line) != "create-project") Below("vendor", "vendor", sink);
    }
}
