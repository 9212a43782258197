using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>What an image's lists of Node.js packages say.</summary>
internal sealed class PackageLists
{
    /// <summary>
    /// What other package managers write into <c>node_modules</c>: npm's list of the project isn't theirs.
    /// </summary>
    private static readonly string[] OtherMarks = [".yarn-integrity", ".yarn-state.yml", ".modules.yaml"];

    /// <summary>What says of a package that it may not be there, or that it's elsewhere.</summary>
    private static readonly string[] Absences = ["dev", "devOptional", "optional", "peer", "link", "extraneous"];

    private readonly HashSet<FileNode> development = [];

    /// <summary>
    /// Whether yarn's Plug'n'Play is used, which loads packages from the archives in yarn's cache.
    /// </summary>
    public bool IsPlugAndPlay { get; private set; }

    /// <summary>Whether a folder is that of a package that serves development only.</summary>
    public bool IsDevelopment(FileNode folder) => development.Contains(folder);

    /// <summary>Reads the lists of an image.</summary>
    public static PackageLists Read(FileNode root)
    {
        var lists = new PackageLists();
        var open = new Stack<FileNode>();
        open.Push(root);
        while (open.Count > 0)
            foreach (var node in open.Pop().Children)
                if (node.IsFolder) open.Push(node);
                else if (node.Text is not null) lists.Add(node);
                else if (node.NameKey.Is(".pnp.cjs")) lists.IsPlugAndPlay = true;
        return lists;
    }

    private void Add(FileNode list)
    {
        var folder = list.Parent!;
        if (list.NameKey.Is(KnownTexts.PnpmList))
            development.UnionWith(PnpmList.DevelopmentOf(list.Text!).Select(folder.Find).OfType<FileNode>());
        else if (list.NameKey.Is(KnownTexts.NpmList))
            AddNpm(folder.Parent!, list.Text!, isOfFolder: true);
        else if (folder.Find("node_modules") is { IsFolder: true } modules && !Has(modules, KnownTexts.NpmList)
            && !OtherMarks.Any(mark => Has(modules, mark)))
            AddNpm(folder, list.Text!, isOfFolder: false);
    }

    /// <summary>
    /// Both lists name folders from that of the project on; that of the project may be of other packages.
    /// </summary>
    private void AddNpm(FileNode project, byte[] text, bool isOfFolder)
    {
        if (Parse(text)?.Object("packages") is not { } packages) return;
        var found = new List<FileNode>();
        foreach (var package in packages.EnumerateObject())
        {
            var node = NodeAt(project, package.Name);
            if (node is null)
            {
                if (!isOfFolder && !Absences.Any(absence => package.Value.IsTrue(absence))) return;
            }
            else if (package.Value.IsTrue("dev") && node != project)
            {
                found.Add(node);
            }
        }

        development.UnionWith(found);
    }

    private static JsonElement? Parse(byte[] text)
    {
        try
        {
            return JsonText.Parse(text, "");
        }
        catch (ImageException)
        {
            // A file with that name that isn't npm's.
            return null;
        }
    }

    private static bool Has(FileNode folder, string name) => folder.Find(name) is { Exists: true };

    private static FileNode? NodeAt(FileNode folder, string path)
    {
        var node = folder;
        foreach (var part in path.Split('/'))
            if (part.Length > 0)
            {
                if (node.Find(part) is not { Exists: true } next) return null;
                node = next;
            }

        return node;
    }
}
