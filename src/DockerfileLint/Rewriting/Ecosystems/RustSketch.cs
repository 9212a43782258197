using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a program in Rust.</summary>
internal static class RustSketch
{
    private const string Repository = "rust";
    private const string Registry = "/usr/local/cargo/registry";
    private const string Output = "/usr/local/bin/";

    /// <summary>The sketch; null where it isn't known which program the image runs.</summary>
    public static ProjectSketch? Of(InitSite site)
    {
        if (RustManifest.Read(site.Model, "") is not { } root || site.Read("Cargo.toml") is not { } text)
            return site.Refuse("its Cargo.toml can't be read");
        var evidence = Evidence.At(text, 0);
        var programs = root.Members().SelectMany(static member => member.Programs.Select(program =>
            (Program: program, member.Package, IsDefault: member.DefaultRun == program))).ToList();
        if (programs.Count == 0) return site.Refuse("it is a library: no package has a program", evidence);
        var isOnlyDefault = root.Package is not null && !root.IsWorkspace && programs.Count(static one =>
            one.IsDefault) == 1;
        var chosen = isOnlyDefault
            ? programs.Find(static one => one.IsDefault).Program
            : site.Choose(
                "program", "The project has more than one program. Which one does the image run?",
                [.. programs.Select(static one => one.Program).Distinct(StringComparer.Ordinal)], evidence);
        if (chosen is null) return null;
        var (version, step) = VersionOf(site, text);
        var package = root.IsWorkspace
            ? programs.Find(one => one.Program == chosen).Package is { } name ? " -p " + name : ""
            : "";
        var several = programs.Count > 1 ? " --bin " + chosen : "";
        // The folder of the build is a cache, so that the program has to leave it.
        var build = $"cargo build --release{(site.Exists("Cargo.lock") ? " --locked" : "")}{package}{several} "
            + $"&& cp target/release/{chosen} {Output}";
        var lines = new List<string> { $"FROM {Repository}:{version}", "WORKDIR /app", "COPY . ." };
        lines.AddRange(SketchLines.Run(build, Registry, "/app/target"));
        var files = site.Sources(SourceLanguage.Rust).Files;
        var user = SketchUser.Of(SourceLanguage.Rust, files);
        lines.AddRange(user.Lines(SketchPorts.Of(files)?.Port));
        lines.Add("ENTRYPOINT " + SketchLines.Exec([Output + chosen]));
        return new ProjectSketch([.. lines])
        {
            Ignored = ["target", "**/*.rs.bk"],
            Kept = NeedsGit(site) ? [".git"] : [],
            Steps = user.Steps(step),
        };
    }

    /// <summary>
    /// The version that the tools of the project are pinned to, or one that is no older than what it asks for.
    /// </summary>
    private static (string Version, RewriteStep Step) VersionOf(InitSite site, Text.SourceText manifest)
    {
        foreach (var name in new[] { "rust-toolchain.toml", "rust-toolchain" })
        {
            if (site.Read(name) is not { } file) continue;
            var channel = TomlLine.Read(file).FirstOrDefault(static line => line.Key == "channel")?.Value
                ?? file.Text.Trim();
            if (channel.Length > 0 && char.IsDigit(channel[0]))
                return (channel, Step(channel, name + " asks for it", Evidence.At(file, Math.Max(0,
                    file.Text.IndexOf(channel, StringComparison.Ordinal)))));
        }

        var asked = TomlLine.Read(manifest).FirstOrDefault(static line =>
            line is { Section: "package" or "workspace.package", Key: "rust-version" });
        if (asked is not null && string.Join(".", asked.Value.Split('.').Take(2)) is var line2
            && OfficialImages.HasTag(Repository, line2) == true)
            return (line2, Step(line2, "Cargo.toml asks for it", Evidence.At(manifest, asked.Start)));
        return ("1", Step(
            "1",
            asked is null ? "no file names a version" : "it is no older than what Cargo.toml asks for",
            asked is null ? null : Evidence.At(manifest, asked.Start)));
    }

    private static RewriteStep Step(string version, string reason, Evidence? evidence) =>
        new($"Build on {Repository}:{version}", reason, savedBytes: null, evidence);

    private static bool NeedsGit(InitSite site) =>
        site.Read("build.rs")?.Text is { } build
            && (build.Contains("vergen", StringComparison.Ordinal) || build.Contains("\"git\"",
                StringComparison.Ordinal));
}
