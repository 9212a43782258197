using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sketching;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a program that Maven or Gradle builds.</summary>
/// <param name="site">The folder.</param>
/// <param name="module">The folder of the project of the program, from the root on; empty for the root itself.</param>
/// <param name="project">That project.</param>
internal sealed class JavaSketch(InitSite site, string module, JavaProject project)
{
    // For which all versions of the compiler plugin of Maven build.
    private const int Usual = 17;

    private static readonly Regex Toolchain = new(
        @"(?:JavaLanguageVersion\.of\(|jvmToolchain\(|jvmTarget\s*=\s*['""]?(?:JvmTarget\.JVM_)?"
            + @"|(?:source|target)Compatibility\s*=\s*['""]?(?:JavaVersion\.VERSION_)?)"
            + @"(?:1[._])?(?<version>[0-9]{1,2})\b",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex MainClass = new(
        @"mainClass(?:Name)?(?:\.set\(|\s*=)\s*['""](?<name>[A-Za-z_][\w.$]*)['""]"
            + "|<mainClass>(?<name>[A-Za-z_][\\w.$]*)</mainClass>",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex ServerPort = new(
        @"(?:^|\n)\s*(?:server\.port|quarkus\.http\.port)\s*=\s*(?:\$\{[A-Z_]+:)?(?<port>[0-9]{2,5})"
            + @"|\bserver:\s*\n\s+port:\s*(?:\$\{[A-Z_]+:)?(?<port>[0-9]{2,5})",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private string Module => module;

    private string Text => project.Text.Text;

    private bool IsMaven => project.IsMaven;

    /// <summary>The sketch; null where it isn't known which program the image runs.</summary>
    public static ProjectSketch? Of(InitSite site)
    {
        var build = new[] { "pom.xml", "build.gradle", "build.gradle.kts" };
        var name = build.First(site.Exists);
        if (site.Read(name) is not { } root) return site.Refuse($"its {name} can't be read");
        var modules = site.Files.Select(static file => file.Path)
            .Where(path => ImagePaths.Name(path) == name
                && !("/" + path).Contains("/target/", StringComparison.Ordinal))
            .Select(path => path.Length == name.Length ? "" : path.Substring(0, path.Length - name.Length - 1))
            .Select(folder => (Folder: folder, Project: ProjectIn(site, folder)))
            .Where(static one => one.Project is not null)
            .Select(one => new JavaSketch(site, one.Folder, one.Project!)).ToList();
        var programs = modules.Where(static one => one.IsProgram).ToList();
        // A library for others beside them has no main class.
        if (programs.Count > 1) programs.RemoveAll(static one => one.Module.Length == 0 && one.Main is null);
        if (programs.Count == 0)
            return site.Refuse("it isn't known which class starts, or which archive", Evidence.At(root, 0));
        var chosen = site.Choose(
            "module", "The project has more than one program. Which module does the image run?",
            [.. programs.Select(static one => one.Module.Length == 0 ? "." : one.Module)], Evidence.At(root, 0));
        return programs.Find(one => (one.Module.Length == 0 ? "." : one.Module) == chosen)?.Write(
            root, [.. modules.Select(static one => one.Module)]);
    }

    /// <summary>The class that starts, by the build file or the sources; null where none or several do.</summary>
    private string? Main
    {
        get
        {
            if (MainClass.Match(Text) is { Success: true } match) return match.Groups["name"].Value;
            var classes = Files().Where(static file =>
                    file.Find("static void main(") is not null || file.Find("fun main(") is not null)
                .Select(ClassOf).ToList();
            return classes.Count == 1 ? classes[0] : null;
        }
    }

    private bool IsQuarkus => Text.Contains("quarkus", StringComparison.Ordinal)
        && Text.Contains("io.quarkus", StringComparison.Ordinal);

    private bool IsShaded => Text.Contains("maven-shade-plugin", StringComparison.Ordinal)
        || Text.Contains("shadowJar", StringComparison.Ordinal)
        || Text.Contains("com.github.johnrengelman.shadow", StringComparison.Ordinal)
        || Text.Contains("com.gradleup.shadow", StringComparison.Ordinal);

    private bool IsAssembled => Text.Contains("jar-with-dependencies", StringComparison.Ordinal);

    private bool IsProgram =>
        !Text.Contains("<packaging>pom</packaging>", StringComparison.Ordinal)
            && (project.IsSpringBoot || IsQuarkus || IsShaded || IsAssembled || Main is not null);

    private ProjectSketch? Write(SourceText root, IReadOnlyCollection<string> modules)
    {
        var (major, reason, shown) = Version(root);
        var wrapper = Wrapper();
        var image = wrapper is not null ? $"eclipse-temurin:{major}"
            : IsMaven ? $"maven:3-eclipse-temurin-{major}" : $"gradle:{GradleOf(major)}-jdk{major}";
        var tool = wrapper ?? (IsMaven ? Maven.Instance : (Tool)Gradle.Instance).Programs[0];
        if (Program() is not var (task, commands, words)) return null;
        var lines = new List<string>
        {
            "FROM " + image,
            "WORKDIR /app",
            "COPY . .",
        };
        // The packages stay in a cache of the machine that builds, whatever of the sources changes.
        var cache = IsMaven ? "/root/.m2" : wrapper is null ? "/home/gradle/.gradle" : "/root/.gradle";
        var build = IsMaven
            ? $"{tool} -B -DskipTests{(module.Length == 0 ? "" : $" -pl {module} -am")} {task}"
            : $"{tool} --no-daemon {(module.Length == 0 ? "" : ":" + module.Replace('/', ':') + ":")}{task}";
        lines.AddRange(SketchLines.Run(build + commands, cache));
        var user = SketchUser.Of(SourceLanguage.Java, Files());
        lines.AddRange(user.Lines(Port()));
        lines.Add("ENTRYPOINT " + SketchLines.Exec(words));
        return new ProjectSketch([.. lines])
        {
            Ignored =
            [
                .. SketchIgnore.Output(site, IsMaven ? "target" : "build", modules), "**/.gradle", "**/.kotlin",
                "**/*.iml", "**/*.log",
            ],
            Kept = Text.Contains("git-commit-id", StringComparison.Ordinal)
                || Text.Contains("gradle-git-properties", StringComparison.Ordinal) ? [".git"] : [],
            Steps = user.Steps(new RewriteStep("Build on " + image, reason, savedBytes: null, shown)),
        };
    }

    /// <summary>The task that builds, what follows it in the same RUN, and the words of the start.</summary>
    private (string Task, string After, IReadOnlyList<string> Words)? Program()
    {
        var folder = module.Length == 0 ? "" : module + "/";
        if (IsMaven)
        {
            if (IsQuarkus) return ("package", "", Jar($"{folder}target/quarkus-app/quarkus-run.jar"));
            if (project.Name is not { } name) return Renamed();
            if (project.IsSpringBoot || IsShaded) return ("package", "", Jar($"{folder}target/{name}.jar"));
            if (IsAssembled) return ("package", "", Jar($"{folder}target/{name}-jar-with-dependencies.jar"));
            if (Main is not { } main) return null;
            // Nothing is copied where it depends on nothing.
            if (!project.HasDependencies) return ("package", "", ["java", "-cp", $"{folder}target/classes", main]);
            return
            (
                "package dependency:copy-dependencies -DincludeScope=runtime", "",
                ["java", "-cp", $"{folder}target/classes:{folder}target/dependency/*", main]
            );
        }

        if (IsQuarkus) return ("quarkusBuild", "", Jar($"{folder}build/quarkus-app/quarkus-run.jar"));
        if (project.IsSpringBoot)
            return project.Name is { } boot ? ("bootJar", "", Jar($"{folder}build/libs/{boot}.jar")) : Renamed();
        if (IsShaded)
            return project.Name is { } all ? ("shadowJar", "", Jar($"{folder}build/libs/{all}-all.jar")) : Renamed();
        if (Main is not { } started) return null;
        if (HasApplication())
            return ("installDist", $" && mv {folder}build/install/*/lib lib",
                ["java", "-cp", "lib/*", started]);
        return project.Name is { } plain
            ? ("jar", "", ["java", "-cp", $"{folder}build/libs/{plain}.jar", started])
            : null;
    }

    private bool HasApplication() =>
        Regex.IsMatch(
            Text,
            @"id\s*\(?['""](?:application|org\.gradle\.application)['""]|apply plugin:\s*['""]application['""]"
                + @"|^\s*application\s*$",
            RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The name of the archive is asked where the build file doesn't show it.</summary>
    private (string, string, IReadOnlyList<string>)? Renamed()
    {
        var answer = site.Ask(
            "archive", "Which archive does the build write, from the root of the project on?",
            Evidence.At(project.Text, 0));
        if (answer is null) return null;
        return (IsMaven ? "package" : project.IsSpringBoot ? "bootJar" : "build", "", Jar(answer));
    }

    private static IReadOnlyList<string> Jar(string path) => ["java", "-jar", path];

    /// <summary>The wrapper, where it has all that it needs; null for none.</summary>
    private string? Wrapper() =>
        IsMaven
            ? site.Exists("mvnw") && site.Exists(".mvn/wrapper/maven-wrapper.properties") ? "./mvnw" : null
            : site.Exists("gradlew") && site.Exists("gradle/wrapper/gradle-wrapper.jar") ? "./gradlew" : null;

    /// <summary>The version of Gradle that its wrapper would load, or the one that knows the JDK.</summary>
    private string GradleOf(int major)
    {
        if (site.Read("gradle/wrapper/gradle-wrapper.properties") is { } text
            && Regex.Match(text.Text, @"gradle-(?<version>[0-9]+\.[0-9]+)", RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)) is { Success: true } match)
            return match.Groups["version"].Value;
        return major > 21 ? "9" : "8";
    }

    private (int Major, string Reason, Evidence? Evidence) Version(SourceText root)
    {
        foreach (var text in new[] { project.Text, root })
        {
            if (Asked(text) is not var (asked, evidence)) continue;
            var major = new[] { 8, 11, 17, 21, 25 }.FirstOrDefault(one => one >= asked);
            if (major == 0) major = asked;
            return (major, evidence.Path + " asks for it", evidence);
        }

        return (Usual, "no file names a version of Java", null);
    }

    /// <summary>The version of Java that a build file asks for.</summary>
    private static (int Version, Evidence Evidence)? Asked(SourceText text)
    {
        if (ImagePaths.Name(text.Path) != "pom.xml")
            return Toolchain.Match(text.Text) is { Success: true } match
                ? (Number(match.Groups["version"].Value)!.Value, Evidence.At(text, match.Index))
                : null;
        var pom = XmlTexts.Read(text);
        foreach (var key in new[] { "maven.compiler.release", "java.version", "maven.compiler.target",
            "maven.compiler.source" })
            if (pom["project/properties/" + key] is { } value
                && Number(value.StartsWith("1.", StringComparison.Ordinal) ? value.Substring(2) : value) is { } found)
                return (found, Evidence.At(text, Math.Max(0, text.Text.IndexOf("<" + key, StringComparison.Ordinal))));
        return Regex.Match(text.Text, "<(?:release|target|source)>(?:1[.])?(?<version>[0-9]{1,2})</",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } plugin
            ? (Number(plugin.Groups["version"].Value)!.Value, Evidence.At(text, plugin.Index))
            : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Port()
    {
        var below = module.Length == 0 ? "src/main/resources/" : module + "/src/main/resources/";
        foreach (var name in new[] { "application.properties", "application.yml", "application.yaml" })
            if (site.Read(below + name) is { } text && ServerPort.Match(text.Text) is { Success: true } match)
                return match.Groups["port"].Value;
        if (IsQuarkus || project.IsSpringBoot
            && (Text.Contains("starter-web", StringComparison.Ordinal)
                || Text.Contains("starter-undertow", StringComparison.Ordinal)))
            return "8080";
        return SketchPorts.Of(Files())?.Port;
    }

    private IEnumerable<SourceFile> Files()
    {
        var below = module.Length == 0 ? "src/main/" : module + "/src/main/";
        return site.Sources(SourceLanguage.Java).Files.Where(file =>
            file.Text.Path.StartsWith(below, StringComparison.Ordinal));
    }

    private static JavaProject? ProjectIn(InitSite site, string folder) =>
        JavaProject.Of(
            name => site.Read(folder.Length == 0 ? name : folder + "/" + name),
            folder.Length == 0 ? "src" : ImagePaths.Name(folder),
            static () => false);

    /// <summary>The name of the class of a source file.</summary>
    private static string ClassOf(SourceFile file)
    {
        var isKotlin = file.Text.Path.EndsWith(".kt", StringComparison.Ordinal);
        var name = ImagePaths.Name(file.Text.Path);
        name = name.Substring(0, name.LastIndexOf('.')) + (isKotlin ? "Kt" : "");
        var package = Regex.Match(file.Code, @"^\s*package\s+(?<name>[\w.]+)",
            RegexOptions.CultureInvariant | RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        return package.Success ? package.Groups["name"].Value + "." + name : name;
    }
}
