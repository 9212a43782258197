using System;
using System.IO;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;

namespace DockerfileLint.EndToEnd.Tests;

/// <summary>An analyzer package of somebody else that brings a Sprache.dll of a higher version, without our types.</summary>
internal static class OtherPackage
{
    public static void Write(string feed)
    {
        using var package = ZipFile.Open(Path.Combine(feed, "Other.Analyzers.1.0.0.nupkg"), ZipArchiveMode.Create);
        using (var manifest = new StreamWriter(package.CreateEntry("Other.Analyzers.nuspec").Open()))
            manifest.Write("<package><metadata><id>Other.Analyzers</id><version>1.0.0</version><authors>others</authors><description>Others.</description></metadata></package>");
        using var content = package.CreateEntry("analyzers/dotnet/cs/Sprache.dll").Open();
        using var assembly = new MemoryStream();
        var builder = new PersistedAssemblyBuilder(new AssemblyName("Sprache") { Version = new Version(9, 0, 0, 0) }, typeof(object).Assembly);
        builder.DefineDynamicModule("Sprache").DefineType("Sprache.Other", TypeAttributes.Public).CreateType();
        builder.Save(assembly);
        content.Write(assembly.ToArray());
    }
}
