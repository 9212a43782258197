using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>Programs and libraries compiled for glibc, which don't start with Alpine's C library.</summary>
internal static class GlibcParts
{
    private static readonly HashSet<string> Compilers = new(StringComparer.Ordinal)
    {
        "buildpack-deps", "gcc", "golang", "haskell", "rust", "swift",
    };

    private static readonly HashSet<string> Building = new(StringComparer.Ordinal)
    {
        "c++", "cabal", "cargo", "cc", "clang", "cmake", "docker-php-ext-install", "g++", "gcc", "ghc", "go", "make",
        "meson", "ninja", "pecl", "phpize", "rustc", "stack", "swift",
    };

    // Their packages may have parts in C.
    private static readonly HashSet<string> Interpreters = new(StringComparer.Ordinal)
    {
        "node", "perl", "php", "pypy", "python", "ruby",
    };

    private static readonly string[] Folders =
        ["/bin/", "/lib/", "/lib64/", "/sbin/", "/usr/bin/", "/usr/lib/", "/usr/local/bin/", "/usr/local/lib/",
            "/usr/sbin/"];

    /// <summary>Whether the final image may get some of them from another stage or image.</summary>
    /// <param name="model">The build.</param>
    /// <param name="final">The image that it is based on today.</param>
    public static bool AreCopied(BuildModel model, ImageReference final)
    {
        var known = new Dictionary<Stage, bool?>();
        foreach (var reference in model.ShippedStages.SelectMany(static stage => stage.References))
        {
            if (reference.Instruction is not CopySyntax { Onbuild: null } copy) continue;
            if (reference.Target is not { } target)
            {
                if (ImageReference.Parse(copy.From?.Value ?? "") is { IsOfficial: true } image
                    && !IsOfMusl(image) && IsOfSystem(copy))
                    return true;
                continue;
            }

            if (target.RootBase.Kind != BaseImageKind.Image || IsOfMusl(target.RootBase.Known)) continue;
            if (!known.TryGetValue(target, out var compiles))
                known[target] = compiles = Compiles(target, model, final);
            if (compiles is true || compiles is false && IsOfSystem(copy)) return true;
        }

        return false;
    }

    /// <summary>Whether a stage may compile for the C library of its base; null where it links statically.</summary>
    private static bool? Compiles(Stage stage, BuildModel model, ImageReference final)
    {
        var runs = model.GetRuns(stage);
        if (StaticBinaries.Find(runs) is not null) return null;
        var image = stage.RootBase.Known;
        return Compilers.Contains(image.Repository)
            || image.Repository == final.Repository && Interpreters.Contains(image.Repository)
                && !(image.Repository == "node" && model.Context.Entries is not null && !NativeModules.AreIn(model))
            || runs.Any(run => run.Commands.Any(command => command.Name is { } name
                && Building.Contains(name) && !(name == "make" && image.Repository == "node")));
    }

    private static bool IsOfMusl(ImageReference image) =>
        image.Name is "alpine" or "busybox" or "composer" or "docker"
            || image.Tag?.Contains("alpine", StringComparison.Ordinal) == true;

    private static bool IsOfSystem(CopySyntax copy) => copy.Sources.Any(static source => IsOfSystem(source.Text));

    private static bool IsOfSystem(string path) =>
        path is "/" or "/usr" or "/usr/local"
            || path.EndsWith(".so", StringComparison.Ordinal)
            || path.Contains(".so.", StringComparison.Ordinal)
            || Folders.Any(folder => (path + "/").StartsWith(folder, StringComparison.Ordinal));
}
