using System;

namespace DockerfileLint.Imaging.Files;

/// <summary>The paths below a folder by name: a table of hashes without lists, half the size of a dictionary.</summary>
internal sealed class FileNodes
{
    private FileNode?[] table = new FileNode?[4];
    private int count;

    /// <summary>The path with the name; null where there is none.</summary>
    public FileNode? Find(string name) => table[SlotOf(table, name, StringComparer.Ordinal.GetHashCode(name))];

    /// <summary>Adds a path whose name isn't there.</summary>
    public void Add(FileNode node)
    {
        if (++count > table.Length / 4 * 3) Grow();
        table[SlotOf(table, node.Name, node.NameHash)] = node;
    }

    private void Grow()
    {
        var larger = new FileNode?[table.Length * 2];
        foreach (var node in table)
            if (node is not null)
                larger[SlotOf(larger, node.Name, node.NameHash)] = node;
        table = larger;
    }

    /// <summary>Where the name is, or could be.</summary>
    private static int SlotOf(FileNode?[] table, string name, int hash)
    {
        var slot = hash & (table.Length - 1);
        while (table[slot] is { } node && (node.NameHash != hash || node.Name != name))
            slot = (slot + 1) & (table.Length - 1);
        return slot;
    }
}
