using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// The modules of the JDK that a program uses by a name that no class file has: services, encodings, languages, and
/// what options ask for. What is in which module: OpenJDK 17.
/// </summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="launches">What starts.</param>
internal sealed class JavaModules(ShrinkSite site, IReadOnlyList<JavaLaunch> launches)
{
    // From here on, java.base has the elliptic curves of TLS.
    private const int CurvesInBase = 22;

    // Whoever calls these may get any class of the JDK, or asks which ones there are.
    private static readonly string[] Reflective =
    [
        "loadClass(", "findClass(", "findSystemClass(", "ServiceLoader", "ModuleLayer", "ModuleFinder",
        "ModuleReference", "getModule(", "getProviders(", "URLClassLoader", "ToolProvider", "ScriptEngineManager",
        "javax.script", "loadLibrary(", "System.load(", "Runtime.getRuntime().load(",
    ];

    // These need libraries of the system, or ask the system for a service.
    private static readonly string[] OfSystem =
    [
        "java.awt", "javax.swing", "javax.imageio", "javax.print", "javax.sound", "javax.smartcardio",
        "javax.security.auth", "javax.security.sasl", "org.ietf.jgss",
    ];

    private static readonly string[] OfJdk = ["java.", "javax.", "jdk.", "sun.", "com.sun.", "org.xml.", "org.w3c."];

    private static readonly (string Module, string[] Words)[] ByWord =
    [
        ("java.logging", ["getLogger("]),
        ("java.security.jgss", ["Authenticator"]),
        ("jdk.management", ["java.lang.management"]),
        ("jdk.naming.dns", ["javax.naming"]),
        ("jdk.naming.rmi", ["javax.naming"]),
        ("jdk.net", ["setOption(", "supportedOptions("]),
        ("jdk.zipfs", ["newFileSystem("]),
    ];

    private static readonly (string Module, string Option)[] ByOption =
    [
        ("java.instrument", "-javaagent"),
        ("jdk.jdwp.agent", "jdwp"),
        ("jdk.jfr", "FlightRecord"),
        ("jdk.management.agent", "com.sun.management"),
        ("jdk.charsets", "file.encoding"),
        ("jdk.charsets", "stdout.encoding"),
        ("jdk.localedata", "user.language"),
        ("jdk.localedata", "user.country"),
        ("jdk.localedata", "user.region"),
    ];

    private static readonly string[] Encodings =
        ["big5", "cp", "euc", "gb", "ibm", "iso-2022", "jis", "ks", "ms", "shift", "sjis", "windows-", "x-"];

    private static readonly HashSet<string> EnglishLocales = new(StringComparer.Ordinal)
    {
        "ROOT", "ENGLISH", "US", "getDefault", "setDefault", "Category", "class",
    };

    private static readonly Regex LocaleMember = new(
        @"\bLocale\s*(?:\.\s*(?<name>\w+|\*)|::)|\bnew\s+(?:java\.util\.)?Locale\b",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Required = new(
        @"\brequires\s+(?:transitive\s+)?(?<name>(?:java|jdk)\.[\w.]+)\s*;",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly ProjectSources sources = site.Sources(SourceLanguage.Java);

    /// <summary>
    /// Whether no source gets classes of the JDK by names that it computes, and no option changes which there are.
    /// </summary>
    public bool AreNamed =>
        sources.IsComplete
            && sources.Files.Count > 0
            && sources.Files.All(static file => file.Text.Path.EndsWith(".java", StringComparison.Ordinal))
            && sources.Find(Reflective) is null
            && sources.Find(OfSystem) is null
            && sources.FindLiteral(static text => text.StartsWith("jrt:", StringComparison.Ordinal)) is null
            && sources.Files.All(static file => file.ArgumentsOf("Class.forName(").All(static call =>
                call.Literal is { } name
                    && !OfJdk.Any(prefix => name.Value.StartsWith(prefix, StringComparison.Ordinal))))
            && !Options().Any(static option => option.StartsWith("--add-modules", StringComparison.Ordinal)
                || option.StartsWith("--limit-modules", StringComparison.Ordinal)
                || option.StartsWith("--patch-module", StringComparison.Ordinal)
                || option.StartsWith("-Xshare:on", StringComparison.Ordinal)
                || option.Contains("SharedArchive", StringComparison.Ordinal)
                || option is ['@', ..]);

    /// <summary>The modules that descriptions of the program's modules require.</summary>
    public IEnumerable<string> OfDescriptions =>
        sources.Files.Where(static file => ImagePaths.Name(file.Text.Path) == "module-info.java")
            .SelectMany(static file => Required.Matches(file.Code).Cast<Match>())
            .Select(static match => match.Groups["name"].Value)
            .Append("java.base").Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal);

    /// <summary>The modules that are needed besides those that classes name.</summary>
    /// <param name="major">The major version of the JDK.</param>
    public ImmutableArray<string> ByName(int major)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (major < CurvesInBase) found.Add("jdk.crypto.ec");
        foreach (var (module, words) in ByWord)
            if (sources.Find(words) is not null) found.Add(module);
        if (sources.FindLiteral(static text => text.Contains("PKCS11", StringComparison.Ordinal)) is not null)
            found.Add("jdk.crypto.cryptoki");
        if (NamesEncoding()) found.Add("jdk.charsets");
        if (NamesLocale()) found.Add("jdk.localedata");
        var options = Options().ToList();
        // Whoever starts the image may give any option.
        var isOpen = launches.Any(static launch => launch.TakesOptions);
        foreach (var (module, option) in ByOption)
            if (isOpen || options.Exists(one => one.Contains(option, StringComparison.Ordinal))) found.Add(module);
        return [.. found];
    }

    private bool NamesEncoding() =>
        sources.Find("availableCharsets(", "isSupported(") is not null
            || sources.FindLiteral(IsEncoding) is not null
            || sources.Files.Any(static file =>
                file.ArgumentsOf("Charset.forName(").Any(static call => call.Literal is null));

    private static bool IsEncoding(string text) =>
        text.IndexOf(' ') < 0
            && Encodings.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a source or a variable names another language than English.</summary>
    private bool NamesLocale() =>
        sources.Files.Any(static file => LocaleMember.Matches(file.Code).Cast<Match>()
                .Any(static match => !EnglishLocales.Contains(match.Groups["name"].Value)))
            || new[] { "LANG", "LC_ALL", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC", "LANGUAGE" }.Any(name =>
                site.Stage.FinalState.GetValue(name) is { } value
                    && !value.StartsWith("en", StringComparison.Ordinal)
                    && !value.StartsWith("C", StringComparison.Ordinal)
                    && value != "POSIX");

    /// <summary>The options that the start, its scripts and variables give Java.</summary>
    private IEnumerable<string> Options()
    {
        foreach (var launch in launches)
            foreach (var word in launch.Command.Arguments)
                yield return word.Value ?? word.Text;
        foreach (var env in site.Instructions.OfType<Syntax.EnvSyntax>())
            foreach (var pair in env.Pairs)
                if (pair.Value is { } value)
                    foreach (var option in value.Text.Trim('"', '\'').Split(' ')) yield return option;
    }
}
