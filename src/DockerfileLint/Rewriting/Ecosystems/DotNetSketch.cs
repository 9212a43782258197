using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Projects;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a .NET program.</summary>
/// <param name="site">The folder.</param>
/// <param name="project">The project of the program.</param>
/// <param name="framework">The target framework, such as <c>net10.0</c>.</param>
internal sealed class DotNetSketch(InitSite site, ProjectFacts project, string framework)
{
    private const string Output = "/app";
    // The first version whose SDK leaves a program portable where an architecture is named.
    private const int FirstWithArchitecture = 8;

    private static readonly string[] Versioning =
        ["MinVer", "GitVersion.MsBuild", "Nerdbank.GitVersioning", "GitInfo", "Microsoft.SourceLink"];

    // Folders of programs that show something, and are seldom what an image is for.
    private static readonly string[] Aside = ["samples", "sample", "examples", "benchmarks", "benchmark", "tools"];

    private static readonly Regex Url = new(
        @"https?://(?:\*|\+|0\.0\.0\.0|\[::\]):(?<port>[0-9]{2,5})", RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private readonly DotNetShape shape = new(project, null);

    private bool IsWeb => project.Sdk == "Microsoft.NET.Sdk.Web"
        || project.FrameworkReferences.Contains("Microsoft.AspNetCore.App", StringComparer.Ordinal);

    private string Folder => ProjectReader.Folder(project.Path);

    private string Version =>
        framework.Substring(framework.StartsWith("netcoreapp", StringComparison.Ordinal) ? 10 : 3);

    private int Major => int.TryParse(Version.Split('.')[0], out var major) ? major : 0;

    /// <summary>Whether the program is made for the platform on which it is built.</summary>
    private bool IsNative => shape.IsSelfContained || shape.IsAot || project.Has("RuntimeIdentifier")
        || project.Has("RuntimeIdentifiers");

    /// <summary>The sketch; null where it isn't known which program the image runs.</summary>
    public static ProjectSketch? Of(InitSite site)
    {
        var projects = ProjectsOf(site).ToList();
        var programs = projects.Where(IsProgram).ToList();
        if (programs.Exists(static one => !IsAside(one))) programs.RemoveAll(IsAside);
        if (programs.Count == 0) return site.Refuse(WhyNone(projects), FirstLineOf(site, projects));
        var path = site.Choose(
            "project",
            "The folder has more than one program. Which project does the image run?",
            [.. programs.Select(static one => one.Path)],
            evidence: null);
        if (programs.Find(one => one.Path == path) is not { } project) return null;
        var evidence = DotNetSources.PlaceOf(site.Model, project, "TargetFramework");
        var frameworks = project.TargetFrameworks.Where(IsForLinux).ToList();
        if (frameworks.Count == 0)
            return site.Refuse("its target framework isn't known, or no image for Linux has it", evidence);
        var framework = site.Choose(
            "framework", "The project has several target frameworks. Which one does the image run?", frameworks,
            evidence);
        return framework is null ? null : new DotNetSketch(site, project, framework).Write(evidence);
    }

    /// <summary>The projects of the folder, those of build output aside.</summary>
    public static IEnumerable<ProjectFacts> ProjectsOf(InitSite site) =>
        site.Files.Where(static file => DotNetModel.IsProject(file.Path) && !DotNetContent.IsOfOutput(file.Path))
            .Take(RewriteLimits.SourceFiles).Select(file => site.Model.DotNet.Project(file.Path))
            .OfType<ProjectFacts>();

    private ProjectSketch Write(Evidence evidence)
    {
        var (image, step) = Sdk(evidence);
        var closure = site.Model.DotNet.Closure(project);
        var isPortable = Major >= FirstWithArchitecture && !IsNative && closure is { } all
            && !all.Any(one => site.Exists(Below(one, "packages.lock.json")));
        var architecture = isPortable ? " -a $TARGETARCH" : "";
        var lines = new List<string>
        {
            $"FROM {(isPortable ? "--platform=$BUILDPLATFORM " : "")}{image}",
        };
        if (shape.IsAot) lines.AddRange(SketchLines.Install(["clang", "zlib1g-dev"]));
        if (isPortable) lines.Add("ARG TARGETARCH");
        lines.Add("WORKDIR /src");
        var restored = ManifestsOf(closure);
        lines.AddRange(restored);
        var target = SketchLines.Word(project.Path);
        if (restored.Count > 0) lines.Add($"RUN dotnet restore {target}{architecture}");
        lines.Add("COPY . .");
        // What a program needs that has its own runtime is restored by its publish alone.
        var isRestored = restored.Count > 0 && !IsNative && !shape.IsTrimmed && !shape.IsSingleFile;
        var named = project.TargetFrameworks.Length > 1 ? " -f " + framework : "";
        lines.Add(
            $"RUN dotnet publish {target} -c Release{named}{architecture}{(isRestored ? " --no-restore" : "")} "
                + "-o " + Output);
        lines.Add("WORKDIR " + Output);
        lines.AddRange(DataFolders().Select(static path => $"COPY {path} ./{ImagePaths.Name(path)}"));
        lines.AddRange(SketchPorts.Lines(Port()));
        var name = project.AssemblyName ?? System.IO.Path.GetFileNameWithoutExtension(project.Path);
        lines.Add("ENTRYPOINT " + SketchLines.Exec(
            shape.IsSelfContained || shape.IsSingleFile ? [$"{Output}/{name}"] : [DotNetCli.Name, name + ".dll"]));
        return new ProjectSketch([.. lines])
        {
            Ignored = [.. OutputFolders(), "**/TestResults", "**/*.*proj.user", "**/node_modules"],
            Kept = NeedsGit(closure) ? [".git"] : [],
            Steps = [step],
        };
    }

    private (string Image, RewriteStep Step) Sdk(Evidence evidence)
    {
        const string Repository = "mcr.microsoft.com/dotnet/sdk:";
        var (tag, reason) = (Version, "the project is for it");
        if (site.Read("global.json") is { } text && GlobalJson.Read(text) is { } global)
        {
            var asked = string.Join(".", global.Version.Split('.').Take(2));
            var line = new[] { Version, asked }.FirstOrDefault(one =>
                DotNetReleases.Of(one) is { } release && global.Accepts(release.NewestSdk) == true);
            tag = line ?? global.Version;
            if (tag != Version)
                (reason, evidence) = ("global.json asks for it", Evidence.At(text, Math.Max(0,
                    text.Text.IndexOf("\"version\"", StringComparison.Ordinal))));
        }

        return (Repository + tag,
            new RewriteStep($"Build on {Repository}{tag}", reason, savedBytes: null, evidence));
    }

    /// <summary>The lines that copy what restore reads; none where that isn't known.</summary>
    private List<string> ManifestsOf(ImmutableArray<ProjectFacts>? closure)
    {
        if (closure is not { } projects || projects.Any(static one => one.HasUnseenImports)) return [];
        var files = new List<string> { "global.json" };
        foreach (var name in new[] { "nuget.config", "NuGet.config", "NuGet.Config" })
        {
            if (site.Read(name) is not { } feeds) continue;
            // A feed that is a folder of the context.
            if (feeds.Text.Split('"').Any(value => value.Length > 1 && value.Trim('.', '/', '\\') is { Length: > 0 } one
                && site.Exists(one.Replace('\\', '/'))))
                return [];
            files.Add(name);
        }

        foreach (var one in projects)
        {
            files.AddRange(one.Imports);
            files.Add(Below(one, "packages.lock.json"));
            files.Add(one.Path);
        }

        return files.Where(site.Exists).Distinct(StringComparer.Ordinal)
            .GroupBy(static path => ProjectReader.Folder(path), StringComparer.Ordinal)
            .OrderBy(static group => group.Key.Length > 0)
            .Select(static group => SketchLines.Copy(group, group.Key)).ToList();
    }

    private static string Below(ProjectFacts one, string name) =>
        ProjectReader.Folder(one.Path) is { Length: > 0 } folder ? folder + "/" + name : name;

    /// <summary>The folders of the project that the sources name and the publish leaves out.</summary>
    private IEnumerable<string> DataFolders()
    {
        var named = new HashSet<string>(
            SourceFiles().SelectMany(static file => file.Literals)
                .Select(static literal => literal.Value.Replace('\\', '/').TrimStart('.', '/').Split('/')[0]),
            StringComparer.OrdinalIgnoreCase);
        var below = Folder.Length == 0 ? "" : Folder + "/";
        return site.FilesIn(Folder).Select(path => path.Substring(below.Length))
            .Where(path => path.IndexOf('/') is > 0 and var slash && named.Contains(path.Substring(0, slash))
                && !DotNetContent.IsPublished(path) && !DotNetContent.IsOfBuild(path)
                && !SourceLanguage.DotNet.Has(path))
            .Select(path => below + path.Split('/')[0])
            .Distinct(StringComparer.Ordinal).Where(folder => !IsPublished(folder));
    }

    /// <summary>Whether the project itself names a folder, so that its publish may copy it.</summary>
    private bool IsPublished(string folder) =>
        site.Read(project.Path)?.Text.Contains(ImagePaths.Name(folder), StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<SourceFile> SourceFiles() =>
        site.Sources(SourceLanguage.DotNet).Files.Where(file =>
            Folder.Length == 0 || file.Text.Path.StartsWith(Folder + "/", StringComparison.Ordinal));

    /// <summary>The port on which the images of ASP.NET Core listen, unless the program says another one.</summary>
    private string? Port()
    {
        if (!IsWeb) return null;
        var files = SourceFiles().ToList();
        foreach (var name in new[] { "appsettings.Production.json", "appsettings.json" })
            if (site.Read(Below(project, name)) is { } settings && Url.Match(settings.Text) is { Success: true } match)
                return match.Groups["port"].Value;
        if (files.Exists(static file => file.Find("UseUrls") is not null || file.Find("ListenAnyIP") is not null
            || file.Find("Urls.Add") is not null || file.Find("app.Run(\"") is not null))
            return SketchPorts.Of(files)?.Port;
        return Major >= FirstWithArchitecture ? "8080" : "80";
    }

    private IEnumerable<string> OutputFolders()
    {
        var folders = ProjectsOf(site).Select(static one => ProjectReader.Folder(one.Path)).ToList();
        return SketchIgnore.Output(site, "bin", folders).Concat(SketchIgnore.Output(site, "obj", folders));
    }

    private static bool NeedsGit(ImmutableArray<ProjectFacts>? closure) =>
        closure is { } projects && projects.Any(static one => one.PackageReferences.Any(static package =>
            Versioning.Any(name => package.StartsWith(name, StringComparison.OrdinalIgnoreCase))));

    private static bool IsProgram(ProjectFacts one) =>
        !IsTest(one) && one.Sdk is "Microsoft.NET.Sdk" or "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker"
            && (one.Has("OutputType")
                ? "Exe".Equals(one.Value("OutputType"), StringComparison.OrdinalIgnoreCase)
                : one.Sdk != "Microsoft.NET.Sdk");

    private static bool IsTest(ProjectFacts one) =>
        one.IsTrue("IsTestProject") == true || one.PackageReferences.Any(static package =>
            package is "Microsoft.NET.Test.Sdk" or "xunit" or "xunit.v3" or "NUnit" or "MSTest" or "TUnit");

    private static bool IsAside(ProjectFacts one) =>
        ProjectReader.Folder(one.Path).Split('/').Any(static part =>
            Array.Exists(Aside, name => name.Equals(part, StringComparison.OrdinalIgnoreCase)));

    private static bool IsForLinux(string name) =>
        (name.StartsWith("netcoreapp", StringComparison.Ordinal) || name.StartsWith("net", StringComparison.Ordinal)
            && name.Length > 4 && char.IsDigit(name[3]) && name.Contains('.')) && name.IndexOf('-') < 0;

    private static string WhyNone(List<ProjectFacts> projects) =>
        projects.Count == 0 ? "its projects can't be read"
            : projects.Exists(static one => one.Sdk == "Microsoft.NET.Sdk.BlazorWebAssembly")
                ? "its program runs in the browser, and no project serves it"
            : projects.TrueForAll(IsTest) ? "its projects are tests"
            : "its projects are libraries: none has an OutputType of Exe, or the SDK for the web or for workers";

    private static Evidence? FirstLineOf(InitSite site, List<ProjectFacts> projects) =>
        projects.Count > 0 ? DotNetSources.PlaceOf(site.Model, projects[0], "<Project") : null;
}
