using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A project of Maven or Gradle: what its build files say of the archive that it builds.</summary>
/// <param name="Text">The build file.</param>
/// <param name="Name">The file name of the archive without its end; null where it isn't known.</param>
/// <param name="Archives">The names of the archives that a build writes; empty where they aren't known.</param>
internal sealed record JavaProject(SourceText Text, string? Name, IReadOnlyList<string> Archives)
{
    private static readonly string[] Renaming =
        ["archiveFileName", "archiveBaseName", "archivesBaseName", "archiveClassifier", "archiveName",
            "archivesName", "baseName"];

    private static readonly Regex GradleDependency = new(
        @"\b(?:implementation|api|runtimeOnly|compile|runtime|shadow)\b\s*[\s('""]",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether it makes an archive with all that it depends on, which Spring Boot starts.</summary>
    public bool IsSpringBoot =>
        Text.Text.Contains("org.springframework.boot", StringComparison.Ordinal)
            && (!IsMaven || Text.Text.Contains("spring-boot-maven-plugin", StringComparison.Ordinal));

    /// <summary>Whether the program has classes of others at run time, by the build file itself.</summary>
    public bool HasDependencies => IsMaven
        ? Text.Text.Split(["<dependency>"], StringSplitOptions.None).Skip(1)
            .Select(static one => one.Split(["</dependency>"], StringSplitOptions.None)[0])
            .Any(static one => !one.Contains("<scope>test", StringComparison.Ordinal)
                && !one.Contains("<scope>provided", StringComparison.Ordinal))
        : GradleDependency.IsMatch(Text.Text);

    /// <summary>Whether the build file alone says what the program is made of.</summary>
    public bool IsAlone => IsMaven
        ? Find("<parent>") is null && Find("<modules>") is null
        : Find("subprojects") is null && Find("allprojects") is null && Find("apply from") is null
            && Find("apply(from") is null && Find("org.springframework") is null && Find("kotlin") is null;

    /// <summary>Whether it is a project of Maven.</summary>
    public bool IsMaven => ImagePaths.Name(Text.Path) == "pom.xml";

    /// <summary>The project in a folder of the build stage; null where there is none.</summary>
    public static JavaProject? Of(ShrinkSite site, string? folder) =>
        folder is null ? null : Of(
            name => site.ReadAt(ImagePaths.Resolve(folder, name)!),
            ImagePaths.Name(folder),
            () => BuildsPlain(site));

    /// <summary>The project in a folder; null where there is none.</summary>
    /// <param name="read">Reads a file of it.</param>
    /// <param name="folder">The name of the folder, which names a project of Gradle without settings.</param>
    /// <param name="buildsPlain">Whether a build makes the archive without what it depends on as well.</param>
    public static JavaProject? Of(Func<string, SourceText?> read, string folder, Func<bool> buildsPlain)
    {
        if (read("pom.xml") is { } pom) return OfMaven(pom);
        return (read("build.gradle") ?? read("build.gradle.kts")) is { } gradle
            ? OfGradle(read, folder, gradle, buildsPlain)
            : null;
    }

    /// <summary>The place of a text in the build file; null where it isn't there.</summary>
    public Evidence? Find(string text) =>
        Text.Text.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? Evidence.At(Text, at) : null;

    private static JavaProject OfMaven(SourceText text)
    {
        var pom = XmlTexts.Read(text);
        var artifact = pom["project/artifactId"];
        var version = pom["project/version"] ?? pom["project/parent/version"];
        var name = pom["project/build/finalName"]
            ?? (artifact is null || version is null ? null : artifact + "-" + version);
        name = name is null ? null : Expand(name, pom, artifact, version);
        var archives = new List<string>();
        if (name is not null && !text.Text.Contains("<classifier>", StringComparison.Ordinal))
        {
            archives.Add(name + "." + (pom["project/packaging"] ?? "jar"));
            if (text.Text.Contains("jar-with-dependencies", StringComparison.Ordinal))
                archives.Add(name + "-jar-with-dependencies.jar");
            if (text.Text.Contains("maven-shade-plugin", StringComparison.Ordinal))
                archives.Add("original-" + name + ".jar");
        }

        return new JavaProject(text, name, archives);
    }

    private static string? Expand(string name, XmlTexts pom, string? artifact, string? version)
    {
        for (var i = 0; i < RewriteLimits.ProjectNameVariables; i++)
        {
            var start = name.IndexOf("${", StringComparison.Ordinal);
            if (start < 0) break;
            var end = name.IndexOf('}', start);
            if (end < 0) return null;
            var key = name.Substring(start + 2, end - start - 2);
            var value = key switch
            {
                "project.artifactId" or "artifactId" => artifact,
                "project.version" or "version" => version,
                "project.name" => pom["project/name"] ?? artifact,
                _ => pom["project/properties/" + key],
            };
            if (value is null) return null;
            name = name.Substring(0, start) + value + name.Substring(end + 1);
        }

        return name.Contains('$') ? null : name;
    }

    private static JavaProject OfGradle(
        Func<string, SourceText?> read, string folder, SourceText text, Func<bool> buildsPlain)
    {
        var settings = read("settings.gradle") ?? read("settings.gradle.kts");
        var name = (settings is null ? null : Setting(settings, "rootProject.name")) ?? folder;
        var properties = read("gradle.properties");
        var version = Setting(text, "version") ?? (properties is null ? null : Setting(properties, "version"));
        if (name.Length == 0 || Renaming.Any(word => text.Text.Contains(word, StringComparison.Ordinal)))
            return new JavaProject(text, null, []);
        var full = version is null ? name : name + "-" + version;
        var archives = new List<string> { full + ".jar" };
        if (text.Text.Contains("org.springframework.boot", StringComparison.Ordinal)
            && !text.Text.Contains("enabled = false", StringComparison.Ordinal) && buildsPlain())
            archives.Add(full + "-plain.jar");
        if (text.Text.Contains("shadow", StringComparison.OrdinalIgnoreCase)) archives.Add(full + "-all.jar");
        return new JavaProject(text, full, archives);
    }

    /// <summary>Whether the archive without what it depends on is built beside that of Spring Boot.</summary>
    private static bool BuildsPlain(ShrinkSite site) =>
        site.Runs.Any(static run => run.Commands.Any(static command =>
            Gradle.Instance.IsCalledBy(command)
                && command.Arguments.Any(static word => word.Value is "build" or "assemble" or "jar")));

    /// <summary>A line such as <c>version = '1.0'</c> or <c>version=1.0</c>.</summary>
    public static string? Setting(SourceText text, string key)
    {
        foreach (var line in text.Text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (!trimmed.StartsWith(key, StringComparison.Ordinal)) continue;
            var rest = trimmed.Substring(key.Length).TrimStart();
            if (rest.Length == 0 || rest[0] is not ('=' or '\'' or '"')) continue;
            var value = rest.TrimStart('=').Trim();
            if (value.Length > 1 && value[0] is '\'' or '"')
                value = value.IndexOf(value[0], 1) is > 0 and var end ? value.Substring(1, end - 1) : "";
            return value.Length == 0 || value.Contains('$') || value.Contains(' ') ? null : value;
        }

        return null;
    }
}
