using System;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>Which files nothing needs at run time, by what is beside them.</summary>
internal static class WasteKinds
{
    /// <summary>The kind of a folder and of all that is in it; null for a folder that isn't of one.</summary>
    public static MeasuredKind? OfFolder(FileNode folder)
    {
        var parent = folder.Parent!;
        return folder.Name switch
        {
            "cache" when IsGemFolder(parent) => MeasuredKind.GemCache,
            "doc" when IsGemFolder(parent) => MeasuredKind.Documentation,
            "pkgs" when parent.Find("conda-meta") is not null => MeasuredKind.CondaCache,
            "files" or "index" when IsPnpmStore(parent) => MeasuredKind.PnpmStore,
            "jmods" when IsJdk(parent) => MeasuredKind.JdkModules,
            "test" or "idle_test" when IsOfPython(folder) => MeasuredKind.TestData,
            "tests" when IsOfPython(folder) || IsInPackage(folder) => MeasuredKind.TestData,
            "__tests__" when IsInPackage(folder) => MeasuredKind.TestData,
            _ => null,
        };
    }

    /// <summary>The kind of a file; null for one that isn't of one.</summary>
    public static MeasuredKind? OfFile(FileNode file)
    {
        var name = file.Name;
        if (Ends(name, ".a"))
            return name.StartsWith("lib", StringComparison.Ordinal) ? MeasuredKind.StaticLibraries : null;
        if (Ends(name, ".debug") || Ends(name, ".pdb") && IsOfProgram(file, name)) return MeasuredKind.DebugSymbols;
        return name == "src.zip" && (IsJdk(file.Parent!) || file.Parent!.Parent is { } jdk && IsJdk(jdk))
            ? MeasuredKind.JdkSources
            : null;
    }

    /// <summary>Whether a file has to stay whatever its folder is: licences require their texts.</summary>
    public static bool IsKept(FileNode file, MeasuredKind kind) =>
        kind == MeasuredKind.Documentation && file.NameKey.Is("copyright");

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.Ordinal);

    /// <summary>Molecules are stored in files of that name, too.</summary>
    private static bool IsOfProgram(FileNode file, string name)
    {
        var program = name.Substring(0, name.Length - ".pdb".Length);
        return (file.Parent!.Find(program + ".dll") ?? file.Parent.Find(program + ".exe") ?? file.Parent.Find(program))
            is not null;
    }

    /// <summary>Where gem and bundler install: <c>/usr/local/bundle</c>, <c>/var/lib/gems/3.1.0</c> …</summary>
    private static bool IsGemFolder(FileNode folder) =>
        folder.Find("specifications") is not null && folder.Find("gems") is not null;

    /// <summary>
    /// Such as <c>pnpm/store/v10</c>; <c>links</c> beside its files is where packages may be loaded from.
    /// </summary>
    private static bool IsPnpmStore(FileNode folder) =>
        folder.Name is ['v', >= '0' and <= '9', ..]
        && folder.Parent is { } store
        && (store.NameKey.Is(".pnpm-store") || store.NameKey.Is("store") && store.Parent!.NameKey.Is("pnpm"));

    private static bool IsJdk(FileNode folder) =>
        folder.Find("release") is not null && folder.Find("bin") is not null;

    /// <summary>
    /// Of Python's own library, such as <c>/usr/lib/python3.11/test</c>. The official images of Python delete all
    /// folders with these names.
    /// </summary>
    private static bool IsOfPython(FileNode folder)
    {
        for (var node = folder.Parent!; node.Parent is { } parent; node = parent)
        {
            if (node.NameKey.Is("site-packages") || node.NameKey.Is("dist-packages")) return false;
            if (node.NameKey.StartsWith("python3."))
                return parent.NameKey.Is("lib") || parent.NameKey.Is("lib64");
        }

        return false;
    }

    /// <summary>
    /// Of an installed package of Python or Node.js: not of the program itself, which may have such a folder.
    /// </summary>
    private static bool IsInPackage(FileNode folder)
    {
        for (var node = folder.Parent!.Parent; node is not null; node = node.Parent)
            if (node.NameKey.Is("site-packages") || node.NameKey.Is("dist-packages") || node.NameKey.Is("node_modules"))
                return true;
        return false;
    }
}
