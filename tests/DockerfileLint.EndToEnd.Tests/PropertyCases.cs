using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>Builds many small projects in one <c>dotnet build</c>, since starting one takes longer than all of them.</summary>
internal sealed class PropertyCases : IDisposable
{
    private const string Mark = "== ";
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> outputs = new(StringComparer.Ordinal);

    /// <summary>What the project of a case said, with what it wrote.</summary>
    public string OutputOf(PropertyCase one) => outputs[one.Name] + Written(one);

    public void Build(IReadOnlyList<PropertyCase> cases)
    {
        ZipFile.ExtractToDirectory(Path.Combine(Packages.Feed, $"DockerfileLint.MSBuild.{Packages.Version}.nupkg"), folder.PathOf("package"));
        var all = new StringBuilder("<Project><Target Name=\"Build\">");
        foreach (var one in cases)
        {
            Write(one);
            all.Append($"<Message Importance=\"high\" Text=\"{Mark}{one.Name}\" /><MSBuild Projects=\"{one.Name}/case.proj\" Targets=\"{one.Target}\" ContinueOnError=\"true\" />\n");
        }

        folder.Write("all.proj", all.Append("</Target></Project>").ToString());
        var build = Command.DotNet(folder.Path, ["build", "all.proj", "--no-restore", "-tl:off", "-nodeReuse:false", "-m:1", "-v", "m", "-clp:NoSummary"], Packages.Environment);
        foreach (var section in build.Output.Split(Mark).Skip(1)) outputs[section[..section.IndexOf('\n', StringComparison.Ordinal)].Trim()] = section;
    }

    public void Dispose() => folder.Dispose();

    private void Write(PropertyCase one)
    {
        folder.Write($"{one.Name}/case.proj", $"""
            <Project>
              <Import Project="../package/build/DockerfileLint.MSBuild.props" />
              {one.Settings}
              <Import Project="../package/build/DockerfileLint.MSBuild.targets" />
            </Project>
            """);
        folder.Write($"{one.Name}/Dockerfile", one.Dockerfile);
        // None of ours, in the folders above, may say something of it.
        folder.Write($"{one.Name}/.editorconfig", "root = true\n");
        foreach (var (path, text) in one.Files) folder.Write($"{one.Name}/{path}", text);
    }

    private string Written(PropertyCase one) => string.Concat(Directory.EnumerateFiles(folder.PathOf(one.Name), "report.*").Append(folder.PathOf($"{one.Name}/Dockerfile")).Select(path => $"\n{Path.GetFileName(path)}:\n{File.ReadAllText(path)}"));
}
