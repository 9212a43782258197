namespace DockerfileLint.Imaging.Files;

/// <summary>The paths below a folder by name: a table of hashes without lists, half the size of a dictionary.</summary>
internal sealed class FileNodes
{
    private FileNode?[] table = new FileNode?[4];
    private int count;

    /// <summary>The path with the name; null where there is none.</summary>
    public FileNode? Find(string name)
    {
        var hash = FileName.HashOf(name);
        for (var slot = SlotOf(table, hash); ; slot = Next(table, slot))
            if (table[slot] is not { } node || (node.NameKey.Hash == hash && node.NameKey.Is(name)))
                return table[slot];
    }

    /// <summary>The path with the name; null where there is none.</summary>
    public FileNode? Find(FileName name)
    {
        for (var slot = SlotOf(table, name.Hash); ; slot = Next(table, slot))
            if (table[slot] is not { } node || node.NameKey.Is(name))
                return table[slot];
    }

    /// <summary>Adds a path whose name isn't there.</summary>
    public void Add(FileNode node)
    {
        if (++count > table.Length / 4 * 3) Grow();
        Put(table, node);
    }

    private void Grow()
    {
        var larger = new FileNode?[table.Length * 2];
        foreach (var node in table)
            if (node is not null)
                Put(larger, node);
        table = larger;
    }

    private static void Put(FileNode?[] table, FileNode node)
    {
        var slot = SlotOf(table, node.NameKey.Hash);
        while (table[slot] is not null) slot = Next(table, slot);
        table[slot] = node;
    }

    private static int SlotOf(FileNode?[] table, int hash) => hash & (table.Length - 1);

    private static int Next(FileNode?[] table, int slot) => (slot + 1) & (table.Length - 1);
}
