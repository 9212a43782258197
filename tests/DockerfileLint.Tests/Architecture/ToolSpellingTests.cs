using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Packages;
using NUnit.Framework;

namespace DockerfileLint.Tests.Architecture;

/// <summary>What is known of a tool lies in its class: its programs are spelled nowhere else.</summary>
internal sealed class ToolSpellingTests
{
    private static readonly string Library = RepositoryFolder.PathOf("src", "DockerfileLint");

    // Images and packages bear the names of the programs that they bring.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["ToolchainImages.cs"] = "the images of toolchains",
        ["DerivedTags.cs"] = "the images of languages",
        ["SupportEnds.cs"] = "the images of languages",
        ["DistrolessImages.cs"] = "the images of languages",
        ["DebianBases.cs"] = "the packages of images",
        ["JunkCatalog.cs"] = "pip as a word for other programs",
        ["BuildpackPrograms.cs"] = "the programs of an image, and the packages that bring them",
        ["FullBaseRule.cs"] = "the programs of a JDK",
        ["StageCommands.cs"] = "the packages that bring compilers",
        ["RedundantBundlerRule.cs"] = "the gem",
        ["ScriptEffects.cs"] = "programs that test or print",
        ["BuildpackParts.cs"] = "the programs of an image, and the packages that bring them",
        ["PlainSystemImages.cs"] = "the images of languages",
        ["Systems.cs"] = "the images of toolchains",
        ["JavaBases.cs"] = "the images of toolchains",
        ["CEcosystem.cs"] = "the images of toolchains",
        ["PythonEcosystem.cs"] = "the image of the language",
        ["PythonEnvironment.cs"] = "the interpreter that a written start calls",
        ["PythonRequirements.cs"] = "the interpreter among the requirements",
        ["PinList.cs"] = "the kinds of pins",
        ["PythonBufferingRule.cs"] = "the image of the language",
        ["PythonFacts.cs"] = "the packages that are installers",
        ["PipPinRule.cs"] = "the packages that are installers",
        ["MissingUserRule.cs"] = "the programs that start others",
        ["PythonPackages.cs"] = "packages of Python",
        ["NodeNatives.cs"] = "packages of Node.js",
        ["CSketch.cs"] = "the packages that bring compilers, and what build files ask for",
        ["DotNetSketch.cs"] = "the package with the linker",
        ["JavaSketch.cs"] = "the wrappers, which are files of the project",
        ["PythonSketch.cs"] = "the interpreter that a written line calls",
        ["PythonStarts.cs"] = "the interpreter that a written start calls",
        ["CBuild.cs"] = "the compilers and build tools of C, by what they do",
        ["RustEcosystem.cs"] = "what comes with the Rust compiler",
        ["JavaEcosystem.cs"] = "what comes with a JDK, and the packages of builds",
        ["GoNeeds.cs"] = "the packages that bring compilers",
        ["LinkedLibraries.cs"] = "the libraries of the compiler",
        ["DataFiles.cs"] = "the files of builds",
        ["PackageRole.cs"] = "packages of systems",
        ["Makefile.cs"] = "what make calls itself",
        ["RubyEcosystem.cs"] = "the programs that come with Ruby, and the tools of its builds",
        ["RubySketch.cs"] = "the programs that a written start calls",
        ["RubyGems.cs"] = "gems",
        ["RubyGemfile.cs"] = "the words of a Gemfile",
        ["PhpEcosystem.cs"] = "the programs that come with PHP",
        ["PhpCommands.cs"] = "the programs that set PHP up",
        ["ProgramNeeds.cs"] = "programs, and the packages that bring them",
        ["GlibcParts.cs"] = "what compiles, and the images of languages",
    };

    [Test]
    public void AProgramIsSpelledInItsToolOnly() =>
        Assert.That(Spelled().Where(static found => !Others.ContainsKey(found.File)), Is.Empty);

    [Test]
    public void TheExceptionsAreNeeded() =>
        Assert.That(Others.Keys, Is.SubsetOf(Spelled().Select(static found => found.File)));

    private static IEnumerable<(string File, string Program)> Spelled()
    {
        var programs = Tools.All.SelectMany(static tool => tool.Programs).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories))
        {
            if (file.StartsWith(Path.Combine(Library, "Packages"), StringComparison.Ordinal) || file.Contains("/obj/", StringComparison.Ordinal)) continue;
            foreach (Match match in Regex.Matches(File.ReadAllText(file), "\"(?<name>[a-z0-9.-]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)))
                if (programs.Contains(match.Groups["name"].Value)) yield return (Path.GetFileName(file), match.Groups["name"].Value);
        }
    }
}
