using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Projects;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A program that <c>dotnet run</c> builds at each start: it is published once instead.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="sdk">The image.</param>
internal sealed class DotNetRun(ShrinkSite site, SplitDraft draft, DotNetImage sdk)
{
    private const string Output = "/out";

    private static readonly string[] Valued =
        ["-c", "--configuration", "-f", "--framework", "--project", "--launch-profile", "-lp", "-v", "--verbosity"];

    private static readonly string[] Switches =
        ["--no-build", "--no-restore", "--no-launch-profile", "--interactive", "--no-cache"];

    // They change what is built or how it is started.
    private static readonly string[] Unclear =
    [
        "-p", "--property", "-r", "--runtime", "-a", "--arch", "--os", "--sc", "--self-contained", "-e",
        "--environment", "--no-self-contained", "--file", "-s", "--source", "--artifacts-path",
    ];

    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<string> arguments = [];

    /// <summary>Whether <c>dotnet run</c> starts the program.</summary>
    public static bool IsIn(ShrinkSite site) =>
        site.Start is { WhyShell: null, Words: [var program, "run", ..] } && ImagePaths.Name(program) == DotNetCli.Name;

    /// <summary>The project that it runs, and its folder in the image; null where that isn't known.</summary>
    public static (ProjectFacts Project, string Folder)? ProjectIn(ShrinkSite site)
    {
        var words = site.Start!.Words;
        string? named = null;
        for (var i = 2; i < words.Length && words[i] != "--"; i++)
        {
            if (words[i] == "--project" && i + 1 < words.Length) named = words[i + 1];
            else if (words[i].StartsWith("--project=", StringComparison.Ordinal)) named = words[i].Substring(10);
        }

        if (ImagePaths.Resolve(site.WorkingDirectory, named ?? ".") is not { } path) return null;
        if (DotNetModel.IsProject(path))
            return site.ContextPathOf(path) is { } file && site.Model.DotNet.Project(file) is { } one
                ? (one, DotNetProgram.Parent(path))
                : null;
        ProjectFacts? found = null;
        foreach (var entry in site.Model.ContextUsage.Available ?? [])
        {
            if (!DotNetModel.IsProject(entry.Path)
                || site.ContextPathOf(ImagePaths.Resolve(path, ImagePaths.Name(entry.Path))!) != entry.Path)
                continue;
            if (found is not null || site.Model.DotNet.Project(entry.Path) is not { } project) return null;
            found = project;
        }

        return found is null ? null : (found, path);
    }

    /// <summary>Whether code of a project is only in a debug build.</summary>
    public static bool HasDebugCode(ShrinkSite site, ProjectFacts project) =>
        DotNetSources.Of(site, project).Find("DEBUG") is not null;

    /// <summary>Says what the final stage gets.</summary>
    public void Describe()
    {
        var evidence = Evidence.At(site.Start!.Instruction);
        if (ProjectIn(site) is not var (project, folder) || project.AssemblyName is not { } name || !ReadOptions())
        {
            draft.Refuse("it isn't known what 'dotnet run' builds", evidence);
            return;
        }

        var shape = new DotNetShape(project, null);
        if (project.Sdk is not ("Microsoft.NET.Sdk" or "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker")
            || shape.IsUnclear || shape.IsTrimmed || shape.IsSingleFile || site.Start.Rest > 0)
        {
            draft.Refuse("it isn't known what publishing the project would make", evidence);
            return;
        }

        if (!AddProfile(folder)) return;
        new DotNetSplit(site, draft, sdk).Require(project, shape, isLibrary: true);
        var to = TargetOf(project, folder);
        if (to is null)
        {
            draft.Refuse(
                "'dotnet run' starts the program in the folder of its project, and WORKDIR is another one", evidence);
            return;
        }

        draft.BuildLines.Add($"RUN dotnet publish {Target()}-c {Configuration(project)}{Framework()} -o {Output}");
        draft.Copy(Output, evidence, to);
        draft.Start = site.Start with
        {
            Words = [DotNetCli.Name, to == site.WorkingDirectory ? name + ".dll" : $"{to}/{name}.dll", .. arguments],
        };
        new DotNetSplit(site, draft, sdk).AddData(to, project, folder);
        draft.Step("Publish the program once", "'dotnet run' compiles it at each start", evidence);
    }

    /// <summary>
    /// Where the program is put: into the working directory, if that is where it looks for its files today. Programs
    /// for the web are started in the folder of their project, wherever the command runs.
    /// </summary>
    private string? TargetOf(ProjectFacts project, string folder)
    {
        if (folder == site.WorkingDirectory) return folder;
        if (project.Sdk is not "Microsoft.NET.Sdk") return null;
        return site.WorkingDirectory == "/app" ? "/app/" + project.AssemblyName : "/app";
    }

    private string Target() => options.TryGetValue("--project", out var named) ? named + " " : "";

    private string Framework() =>
        options.TryGetValue("-f", out var name) || options.TryGetValue("--framework", out name) ? " -f " + name : "";

    private string Configuration(ProjectFacts project)
    {
        if (options.TryGetValue("-c", out var name) || options.TryGetValue("--configuration", out name)) return name;
        return HasDebugCode(site, project) ? "Debug" : "Release";
    }

    /// <summary>What the command does itself, and what it hands on; false where that isn't known.</summary>
    private bool ReadOptions()
    {
        var words = site.Start!.Words;
        for (var i = 2; i < words.Length; i++)
        {
            var word = words[i];
            if (word == "--")
            {
                arguments.AddRange(words.Skip(i + 1));
                return true;
            }

            var sign = word.IndexOf('=');
            var name = sign > 0 ? word.Substring(0, sign) : word;
            if (Array.IndexOf(Unclear, name) >= 0 || name.StartsWith("-p:", StringComparison.Ordinal)) return false;
            if (Array.IndexOf(Switches, name) >= 0) options[name] = "";
            else if (Array.IndexOf(Valued, name) < 0) arguments.Add(word);
            else if (sign > 0) options[name] = word.Substring(sign + 1);
            else if (++i < words.Length) options[name] = words[i];
            else return false;
        }

        return true;
    }

    /// <summary>The variables that a launch profile sets, as they are not set without the command.</summary>
    private bool AddProfile(string folder)
    {
        if (options.ContainsKey("--no-launch-profile")) return true;
        if (site.ContextPathOf(ImagePaths.Resolve(folder, "Properties/launchSettings.json")!) is not { } path
            || site.Model.Context.Exists(path) != true)
            return true;
        options.TryGetValue("--launch-profile", out var wanted);
        if (wanted is null) options.TryGetValue("-lp", out wanted);
        var evidence = new Evidence(path, 1, "launchSettings.json");
        if (site.Model.Context.Read(path) is not { } text || LaunchProfile.Read(text, wanted) is not { } profile)
        {
            draft.Refuse("it isn't known what the launch profile sets", evidence);
            return false;
        }

        if (profile.Address?.Contains("https:", StringComparison.Ordinal) == true)
        {
            draft.Refuse("its launch profile asks for HTTPS with a certificate for development", evidence);
            return false;
        }

        foreach (var (name, value) in profile.Variables) draft.Settings.Add($"ENV {name}={Quoted(value)}");
        if (profile.Address is { } address
            && !arguments.Any(static word => word.StartsWith("--urls", StringComparison.Ordinal)))
            draft.Settings.Add("ENV ASPNETCORE_URLS=" + Quoted(address));
        arguments.InsertRange(0, profile.Arguments);
        if (draft.Settings.Count > 0)
            draft.Step("Set the variables of the launch profile", "'dotnet run' reads them from it", evidence);
        return true;
    }

    private static string Quoted(string value) =>
        value.All(static c => char.IsLetterOrDigit(c) || "/:.+*;_-,".IndexOf(c) >= 0)
            ? value
            : "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("$", "\\$") + "\"";
}
