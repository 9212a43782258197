using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a Go module.</summary>
internal static class GoSketch
{
    /// <summary>The sketch; null where it isn't known which program the image runs.</summary>
    public static ProjectSketch? Of(InitSite site)
    {
        if (site.Read("go.mod") is not { } text || GoModule.Read(text) is not { } module) return null;
        var programs = ProgramsOf(site).ToList();
        var chosen = site.Choose(
            "program",
            "The module has more than one program. Which one does the image run?",
            programs,
            new Evidence("go.mod", 1, "module " + module.Name));
        if (chosen is null) return null;
        var name = chosen == "." ? module.Program : ImagePaths.Name(chosen);
        var path = "/usr/local/bin/" + name;
        var version = VersionOf(module);
        var sources = site.Sources(SourceLanguage.Go).Files;
        var mayHaveC = module.FirstWithC is not null || sources.Any(static file =>
            GoNeeds.LoadsPlugins(file)
                || file.ArgumentsOf("import ").Any(static one => one.Literal is { Value: "C" }));
        var lines = new List<string>
        {
            $"FROM {(mayHaveC ? "" : "--platform=$BUILDPLATFORM ")}golang:{version}",
            "WORKDIR /src",
        };
        if (!site.Exists("vendor/modules.txt"))
        {
            lines.Add(site.Exists("go.sum") ? "COPY go.mod go.sum ./" : "COPY go.mod ./");
            lines.Add("RUN go mod download");
        }

        lines.Add("COPY . .");
        if (!mayHaveC) lines.Add("ARG TARGETOS TARGETARCH");
        lines.Add(
            "RUN " + (mayHaveC ? "" : "CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH ")
                + $"go build -trimpath -ldflags=\"-s -w\" -o {path} {(chosen == "." ? "." : "./" + chosen)}");
        lines.AddRange(SketchPorts.Lines(SketchPorts.Of(sources)?.Port));
        lines.Add($"ENTRYPOINT [\"{path}\"]");
        return new ProjectSketch([.. lines])
        {
            Ignored = ["**/*_test.go", "coverage.out"],
            Steps = module.Go is { } used
                ? [new RewriteStep(
                    $"Build on golang:{version}",
                    version == used.Version ? "the module asks for it" : "it compiles what the module is written for",
                    savedBytes: null,
                    new Evidence("go.mod", used.Line, "go " + used.Version))]
                : [],
        };
    }

    /// <summary>The oldest version that is published of those that compile the module.</summary>
    private static string VersionOf(GoModule module) =>
        module.Go is { } go
            && VersionTags.Of("golang", ">=" + go.Version, VersionTags.Lines(1, 60, "1.")) is { } version
                ? version
                : "1";

    /// <summary>The folders of the packages with a main function.</summary>
    private static IEnumerable<string> ProgramsOf(InitSite site) =>
        site.Sources(SourceLanguage.Go).Files
            .Where(static file => file.Find("package main") is not null && file.Find("func main()") is not null)
            .Select(static file => file.Text.Path.LastIndexOf('/') is > 0 and var slash
                ? file.Text.Path.Substring(0, slash)
                : ".")
            .Where(static folder => !folder.StartsWith("vendor/", StringComparison.Ordinal)
                && !folder.Split('/').Any(static part => part is "examples" or "example" or "tools" or "hack"))
            .Distinct(StringComparer.Ordinal);
}
