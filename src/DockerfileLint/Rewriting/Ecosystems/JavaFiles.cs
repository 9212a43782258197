using System;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The files that a Java program gets in the final stage: archives, classes, and what it reads.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
internal sealed class JavaFiles(ShrinkSite site, SplitDraft draft)
{
    // What Spring Boot and its Tomcat read from the working directory.
    private static readonly string[] OfSpring =
    [
        "config", "application.properties", "application.yml", "application.yaml", "src/main/webapp", "public",
        "static",
    ];

    private static readonly string[] Prefixes = ["file://", "file:", "optional:file:", "path:"];

    private readonly DataFiles data = new(site, draft, SourceLanguage.Java);

    /// <summary>Copies what a launch names.</summary>
    public void Add(JavaLaunch launch, JavaProject? project)
    {
        if (launch.Installed is { } folder)
        {
            draft.Copy(folder, launch.Evidence);
            draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, launch.Evidence);
            return;
        }

        foreach (var agent in launch.Agents) CopyNamed(agent, launch.Evidence);
        if (launch.Archive is { } archive) AddArchive(archive, launch, project);
        foreach (var entry in launch.ClassPath) AddEntry(entry, launch, project);
    }

    /// <summary>Copies the data that sources, settings and the start name.</summary>
    public void AddData(JavaProject? project)
    {
        data.Add();
        foreach (var entry in site.Model.ContextUsage.Available!.Value)
        {
            if (!entry.Path.Contains("src/main/resources/", StringComparison.Ordinal)
                || !(entry.Path.EndsWith(".properties", StringComparison.Ordinal)
                    || entry.Path.EndsWith(".yml", StringComparison.Ordinal)
                    || entry.Path.EndsWith(".yaml", StringComparison.Ordinal))
                || site.Model.Context.Read(entry.Path) is not { } text)
                continue;
            AddSettings(text);
        }

        foreach (var command in site.Starts.Where(static command => command.Name == "java"))
            foreach (var word in command.Arguments)
                if (word.Value is { } value)
                    data.Add(Stripped(value.Substring(value.IndexOf('=') + 1)), Evidence.At(command.Script.Source,
                        command.Span.Start));
        if (project?.IsSpringBoot == true)
            foreach (var name in OfSpring)
                data.Add(name, Evidence.At(project.Text, 0));
    }

    /// <summary>The values of a file of settings.</summary>
    private void AddSettings(SourceText text)
    {
        var start = 0;
        foreach (var line in text.Text.Split('\n'))
        {
            var begin = start;
            start += line.Length + 1;
            var sign = line.IndexOfAny(['=', ':']);
            var value = Stripped(line.Substring(sign + 1).Trim().Trim('"', '\''));
            // A word without a slash is seldom a file.
            if (sign > 0 && value.Contains('/')) data.Add(value, Evidence.At(text, begin));
        }
    }

    private static string Stripped(string value)
    {
        foreach (var prefix in Prefixes)
            if (value.StartsWith(prefix, StringComparison.Ordinal)) return value.Substring(prefix.Length);
        return value;
    }

    private void AddArchive(string archive, JavaLaunch launch, JavaProject? project)
    {
        if (Resolve(archive) is not { } path)
        {
            draft.Refuse($"it isn't known where '{archive}' is", launch.Evidence);
            return;
        }

        var folder = path.Substring(0, Math.Max(1, path.LastIndexOf('/')));
        if (PathGlobs.IsGlob(path)) AddGlob(path, folder, launch, project);
        // Quarkus has what it depends on beside it.
        else if (ImagePaths.Name(folder) == "quarkus-app") draft.Copy(folder, launch.Evidence);
        else draft.Copy(path, launch.Evidence);
        AddBeside(folder, project);
    }

    /// <summary>An archive whose name a shell finds: by its name where the project says it.</summary>
    private void AddGlob(string path, string folder, JavaLaunch launch, JavaProject? project)
    {
        var names = project?.Archives.Where(name => PathGlobs.CoversPath(path, folder + "/" + name)).ToList() ?? [];
        var start = site.Start;
        if (names.Count == 1 && start is not null && IsPlain(launch, start))
        {
            draft.Copy(folder + "/" + names[0], launch.Evidence);
            var words = launch.Command.Arguments.Select(
                word => word.IsGlob ? folder + "/" + names[0] : word.Value!).Prepend("java");
            draft.Start = new StartLine(start.Instruction, [.. words]);
            return;
        }

        draft.Copy(path, launch.Evidence, folder + "/");
    }

    /// <summary>Whether the launch is all that starts, and the archive all that a shell expands.</summary>
    private bool IsPlain(JavaLaunch launch, StartLine start) =>
        launch.Command.Script.Source == start.Instruction.Source
            && site.Starts.Count() == 1
            && launch.Command.Redirects.IsEmpty
            && launch.Command.Assignments.IsEmpty
            && launch.Command.Arguments.All(static word =>
                word.IsGlob ? word.Variables.IsEmpty : word.Value is not null);

    /// <summary>What the manifest of an archive names beside it.</summary>
    private void AddBeside(string folder, JavaProject? project)
    {
        if (project is null) AddManifests(folder);
        else if (project.IsMaven && project.Find("<addClasspath>true") is { } evidence)
        {
            var text = project.Text.Text;
            const string Element = "<classpathPrefix>";
            var at = text.IndexOf(Element, StringComparison.Ordinal);
            var end = at < 0 ? -1 : text.IndexOf('<', at + 1);
            var prefix = end < 0 ? "" : text.Substring(at + Element.Length,
                end - at - Element.Length).Trim().TrimEnd('/');
            if (prefix.Length == 0) draft.Copy(folder + "/*.jar", evidence, folder + "/");
            else if (ImagePaths.Resolve(folder, prefix) is { } beside) draft.Copy(beside, evidence);
        }
        else if (!project.IsMaven && project.Find("Class-Path") is { } manifest)
        {
            draft.Refuse("its archive names others, and it isn't known where they are", manifest);
        }
    }

    /// <summary>What manifests of the context name beside an archive, which <c>jar</c> takes in.</summary>
    private void AddManifests(string folder)
    {
        const string Key = "Class-Path:";
        if (Mentioning(Key) is { } step)
            draft.Refuse(
                "its archive names others, and it isn't known where they are", Evidence.At(step.Caller.Syntax));
        foreach (var entry in site.Model.ContextUsage.Available!.Value)
        {
            if (entry.Size > Limits.SettingBytes
                || ImagePaths.Name(entry.Path).IndexOf("manifest", StringComparison.OrdinalIgnoreCase) < 0
                || site.Model.Context.Read(entry.Path) is not { } text
                || text.Text.IndexOf(Key, StringComparison.Ordinal) is var at && at < 0)
                continue;
            // A line that begins with a space continues the one before it.
            var joined = text.Text.Substring(at + Key.Length).Replace("\r", "").Replace("\n ", "").Split('\n')[0];
            foreach (var name in joined.Split([' '], StringSplitOptions.RemoveEmptyEntries))
                if (ImagePaths.Resolve(folder, name.TrimEnd('/')) is { } path) draft.Copy(path, Evidence.At(text, at));
        }
    }

    private void AddEntry(string entry, JavaLaunch launch, JavaProject? project)
    {
        if (entry.Length == 0 || Resolve(entry) is not { } path)
        {
            if (entry.Length > 0) draft.Refuse($"it isn't known where '{entry}' is", launch.Evidence);
            return;
        }

        if (path.EndsWith("/*", StringComparison.Ordinal)) path = path.Substring(0, path.Length - 2);
        if (path == "/") draft.Refuse("its class path is the whole image", launch.Evidence);
        else if (path != site.WorkingDirectory && !IsWritten(path, project))
            draft.Refuse($"it isn't known whether the build writes '{entry}' of the class path", launch.Evidence);
        else if (path == site.WorkingDirectory && IsFlat(path))
            draft.Copy(path + "/*.class", launch.Evidence, path + "/");
        else draft.Copy(path, launch.Evidence);
    }

    /// <summary>Whether an entry of the class path is of the context, or something shows that it is built.</summary>
    private bool IsWritten(string path, JavaProject? project)
    {
        var name = ImagePaths.Name(path);
        if (name.EndsWith(".jar", StringComparison.Ordinal) || site.ContextPathOf(path) is { } file
            && site.Model.Context.Exists(file) == true)
            return true;
        if (project is { IsMaven: true } && name == "classes" || JavaLaunch.IsInstalled(site, path)) return true;
        if (project?.Find("/" + name + "<") is not null) return true;
        var sign = name == "dependency" ? "copy-dependencies" : name;
        return project?.Find(sign) is not null && name == "dependency"
            || Mentioning(sign) is not null;
    }

    /// <summary>The first command of the build, or of what it calls, that has a text among its words.</summary>
    private BuildStep? Mentioning(string text) =>
        BuildSteps.Of(site).All.FirstOrDefault(step => step.Command.Arguments.Any(word =>
            word.Text.Contains(text, StringComparison.Ordinal)));

    /// <summary>Whether the classes of a folder are right in it: its sources have no package.</summary>
    private bool IsFlat(string folder) =>
        site.Sources(SourceLanguage.Java).Files is { Count: > 0 } files
            && files.All(file => site.ContextPathOf(folder + "/" + ImagePaths.Name(file.Text.Path)) == file.Text.Path
                && file.Find("package") is null);

    private void CopyNamed(string name, Evidence evidence)
    {
        if (Resolve(name) is { } path) draft.Copy(path, evidence);
        else draft.Refuse($"it isn't known where '{name}' is", evidence);
    }

    private string? Resolve(string name) =>
        name.Contains('$') ? null : ImagePaths.Resolve(site.WorkingDirectory, name);
}
