using System.Collections.Generic;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>The patterns. Every figure was worked out by hand from the definition of hidden bytes.</summary>
internal static class LayerPatterns
{
    /// <summary>What is deleted.</summary>
    public static readonly IReadOnlyList<LayerPattern> Deletions =
    [
        new("delete a file", 150, "0>1 Deleted 100/1", """
            file a 100
            file b 50
            ---
            gone a
            """),
        new("delete a folder", 157, "0>1 Deleted 150/2", """
            dir d
            file d/a 100
            dir d/s
            file d/s/b 50
            file keep 7
            ---
            gone d
            """),
        new("delete a glob", 70, "0>1 Deleted 30/2", """
            dir d
            file d/a.o 10
            file d/b.o 20
            file d/c.c 40
            ---
            dir d
            gone d/a.o
            gone d/b.o
            """),
        new("delete a folder that two layers filled", 150, "0>2 Deleted 100/1; 1>2 Deleted 50/1", """
            dir d
            file d/a 100
            ---
            dir d
            file d/b 50
            ---
            gone d
            """),
        new("delete, then add again later", 200, "0>1 Deleted 100/1", """
            file a 100
            ---
            gone a
            ---
            file a 100
            """),
        new("delete, add again, delete again", 160, "0>1 Deleted 100/1; 2>3 Deleted 60/1", """
            file a 100
            ---
            gone a
            ---
            file a 60
            ---
            gone a
            """),
        new("make a folder opaque", 180, "0>1 Deleted 150/2", """
            dir d
            file d/a 100
            dir d/s
            file d/s/b 50
            ---
            dir d
            clear d
            file d/c 30
            """),
        new("make a folder opaque after its new files", 180, "0>1 Deleted 150/2", """
            dir d
            file d/a 100
            file d/b 50
            ---
            dir d
            file d/n 30
            clear d
            """),
        new("rm -rf d && mkdir d, and one file comes back as it was", 250, "0>1 Rewritten 100/1; 0>1 Deleted 50/1", """
            dir d
            file d/a 100
            file d/b 50
            ---
            dir d
            clear d
            file d/a 100
            """),
        new("make the root opaque", 160, "0>1 Deleted 150/2", """
            file a 100
            dir d
            file d/b 50
            ---
            clear .
            file c 10
            """),
        new("make a folder opaque that isn't there", 110, "", """
            file a 100
            ---
            dir d
            clear d
            file d/b 10
            """),
        new("delete what isn't there", 100, "", """
            file a 100
            ---
            gone b
            gone d/e/f
            """),
        new("delete what isn't there, and what is written again after it", 300, "0>1 Rewritten 150/2", """
            file a 100
            file z 50
            ---
            gone m
            file a 100
            file z 50
            """),
        new("delete what is neither file nor folder", 100, "", """
            file a 100
            pipe p
            device z
            link l -> a
            ---
            gone p
            gone z
            gone l
            """),
        new("what aufs needs itself isn't a file of the image", 100, "", """
            file a 100
            file .wh..wh.aufs 10
            file .wh..wh.plnk/1.2 20
            ---
            file .wh..wh.orph 30
            """) { IsTooMuchForDive = true },
        new("package lists and a database", 220, "0>1 Deleted 110/2; 0>1 Overwritten 50/1", """
            dir var
            dir var/lib
            file var/lib/status 50
            dir var/lib/lists
            file var/lib/lists/a 100
            file var/lib/lists/b 10
            ---
            dir var
            dir var/lib
            file var/lib/status 60
            dir var/lib/lists
            gone var/lib/lists/a
            gone var/lib/lists/b
            """),
        new("empty layers", 100, "0>3 Deleted 100/1", """
            file a 100
            ---
            ---
            ---
            gone a
            ---
            """),
        new("a folder nobody wrote an entry for", 150, "0>1 Deleted 150/2", """
            file d/e/f/a 100
            file d/b 50
            ---
            gone d
            """),
    ];

    /// <summary>What is changed.</summary>
    public static readonly IReadOnlyList<LayerPattern> Changes =
    [
        new("chown -R", 300, "0>1 Rewritten(Owner) 150/2", """
            dir d
            file d/a 100
            file d/b 50
            ---
            dir d own=1000:1000
            file d/a 100 own=1000:1000
            file d/b 50 own=1000:0
            """),
        new("chmod", 200, "0>1 Rewritten(Mode) 100/1", """
            file a 100 mode=644
            ---
            file a 100 mode=4755
            """),
        new("touch", 200, "0>1 Rewritten(Time) 100/1", """
            file a 100 at=1000
            ---
            file a 100 at=1001
            """),
        new("touch within a second", 200, "0>1 Rewritten(Time) 100/1", """
            file a 100 at=1000.25
            ---
            file a 100 at=1000.5
            """) { NeedsPax = true },
        new("setcap", 200, "0>1 Rewritten(Attributes) 100/1", """
            file a 100
            ---
            file a 100 attr=security.capability:x
            """) { NeedsPax = true },
        new("chown, chmod and touch at once", 200, "0>1 Rewritten(Owner, Mode, Time) 100/1", """
            file a 100
            ---
            file a 100 own=0:7 mode=600 at=5
            """),
        new("one file chowned, one chmodded by the same layer", 220, "0>1 Rewritten(Owner, Mode) 110/2", """
            file a 100
            file b 10
            ---
            file a 100 own=1:1
            file b 10 mode=600
            """),
        new("chmod of a folder alone", 100, "", """
            dir d
            file d/a 100
            ---
            dir d mode=700
            """),
        new("copied again without a change", 200, "0>1 Rewritten 100/1", """
            file a 100
            ---
            file a 100
            """),
        new("move a file", 200, "0>1 Deleted(Moved) 100/1", """
            file a 100
            ---
            gone a
            file b 100 as=a
            """),
        new("move a folder", 300, "0>1 Deleted(Moved) 150/2", """
            dir d
            file d/a 100
            file d/b 50
            ---
            gone d
            dir e
            file e/a 100 as=d/a
            file e/b 50 as=d/b
            """),
        new("overwrite with less", 170, "0>1 Overwritten 100/1", """
            file a 100
            ---
            file a 70
            """),
        new("overwrite with as much", 200, "0>1 Overwritten 100/1", """
            file a 100
            ---
            file a 100 as=other
            """),
        new("append", 250, "0>1 Overwritten 100/1", """
            file log 100
            ---
            file log 150
            """),
        new("overwrite again and again", 240, "0>1 Overwritten 100/1; 1>2 Overwritten 80/1", """
            file a 100
            ---
            file a 80
            ---
            file a 60
            """),
        new("whiteout before the new file of the same layer", 200, "0>1 Rewritten 100/1", """
            file a 100
            ---
            gone a
            file a 100
            """),
        new("whiteout after the new file of the same layer", 170, "0>1 Overwritten 100/1", """
            file a 100
            ---
            file a 70
            gone a
            """),
        new("whiteout of a folder after its new files", 130, "0>1 Deleted 100/1", """
            dir d
            file d/a 100
            ---
            dir d
            file d/n 30
            gone d
            """),
        new("the same path twice in a layer", 170, "0>0 Overwritten 100/1", """
            file a 100
            file a 70
            """),
        new("the same path twice in a layer above another", 200, "0>1 Overwritten 100/1; 1>1 Overwritten 60/1", """
            file a 100
            ---
            file a 60
            file a 40
            """),
        new("equal layers", 300, "0>1 Rewritten 150/2", """
            file a 100
            file b 50
            ---
            file a 100
            file b 50
            """),
        new("duplicates hide nothing", 300, "", """
            file a 100
            file b 100 as=a
            ---
            file c 100 as=a
            """),
        new("as of several stages", 1140, "1>2 Rewritten 500/1; 0>3 Deleted 20/1", """
            dir usr
            file usr/x 100
            file usr/cache 20
            ---
            dir app
            file app/bin 500
            ---
            dir app
            file app/bin 500
            file app/conf 20
            ---
            dir usr
            gone usr/cache
            """),
    ];

    /// <summary>What is of another kind afterwards, and names that lead elsewhere.</summary>
    public static readonly IReadOnlyList<LayerPattern> Kinds =
    [
        new("a file becomes a folder and a file again", 150, "0>1 Overwritten 100/1; 1>2 Deleted 30/1", """
            file x 100
            ---
            dir x
            file x/y 30
            ---
            file x 20
            """),
        new("a folder becomes a file, which is deleted", 120, "0>1 Deleted 100/1; 1>2 Deleted 20/1", """
            dir x
            file x/y 100
            ---
            file x 20
            ---
            gone x
            """),
        new("a folder becomes a symbolic link", 130, "0>1 Deleted 100/1", """
            dir d
            file d/a 100
            ---
            dir e
            file e/a 30
            link d -> e
            """),
        new("a file becomes a symbolic link", 100, "0>1 Overwritten 100/1", """
            file a 100
            ---
            link a -> b
            """),
        new("a symbolic link becomes a file", 170, "", """
            file a 100
            link b -> a
            ---
            file b 70
            """),
        new("hard links in a layer", 100, "", """
            file a 100
            hard b -> a
            hard c -> a
            ---
            gone a
            ---
            gone c
            """),
        new("the last of the hard links is deleted", 100, "0>2 Deleted 100/1", """
            file a 100
            hard b -> a
            ---
            gone a
            ---
            gone b
            """),
        new("ln copies the file up", 200, "0>1 Rewritten(Link) 100/1", """
            file a 100
            ---
            file a 100
            hard b -> a
            """),
        new("a hard link to a lower layer", 100, "0>3 Deleted 100/1", """
            file a 100
            ---
            hard b -> a
            ---
            gone a
            ---
            gone b
            """),
        new("a name of a hard link is changed, and then the other", 300, "0>2 Rewritten(Mode) 100/1", """
            file a 100
            hard b -> a
            ---
            file a 100 mode=600
            ---
            file b 100 mode=600 as=a
            """),
        new("a name of a hard link is changed", 200, "", """
            file a 100
            hard b -> a
            ---
            file a 100 mode=600
            """),
        new("both names of a hard link are changed at once", 200, "0>1 Rewritten(Mode, Link) 100/1", """
            file a 100
            hard b -> a
            ---
            file a 100 mode=600
            hard b -> a
            """),
        new("a hard link, and its file written again in the layer", 170, "", """
            file a 100
            hard b -> a
            file a 70
            """),
        new("a hard link takes the place of another file", 150, "0>1 Overwritten 50/1", """
            file a 100
            file b 50
            ---
            hard b -> a
            """),
        new("a hard link takes the place of the folder with its file", 150, "0>1 Deleted 50/1", """
            dir d
            file d/a 100
            file d/b 50
            ---
            hard d -> d/a
            """),
        new("a hard link to a symbolic link", 100, "0>1 Deleted 100/1", """
            file a 100
            link s -> a
            hard t -> s
            ---
            gone a
            """),
        new("a hard link by way of a symbolic link", 100, "", """
            dir real
            file real/a 100
            link l -> real
            hard b -> l/a
            ---
            gone real
            """),
        new("written by way of symbolic links of the layer", 160, "0>1 Overwritten 100/1", """
            dir usr
            dir usr/bin
            file usr/bin/x 100
            ---
            dir usr
            dir usr/bin
            link bin -> /usr/../b2
            link b2 -> ./usr/bin
            file bin/x 60
            """),
        new("written at a symbolic link of a lower layer", 160, "", """
            dir usr
            dir usr/bin
            file usr/bin/x 100
            link bin -> usr/bin
            ---
            file bin/x 60
            """),
        new("deleted at a symbolic link of a lower layer", 100, "", """
            dir usr
            dir usr/bin
            file usr/bin/x 100
            link bin -> usr/bin
            ---
            gone bin/x
            """),
        new("made opaque at a symbolic link of a lower layer", 100, "", """
            dir usr
            dir usr/bin
            file usr/bin/x 100
            link bin -> usr/bin
            ---
            clear bin
            """),
        new("a file becomes a folder without an entry", 130, "0>1 Overwritten 100/1", """
            file a 100
            ---
            file a/w/x 30
            """),
        new("a file becomes a folder whose entry comes last", 130, "0>1 Overwritten 100/1", """
            file a 100
            ---
            file a/w/x 30
            dir a
            """),
        new("a file becomes a folder for a deletion", 100, "0>1 Overwritten 100/1", """
            file a 100
            ---
            gone a/x
            """),
        new("a file becomes an empty folder", 100, "0>1 Overwritten 100/1", """
            file a 100
            ---
            dir a
            clear a
            """),
        new("the symbolic link itself is deleted", 100, "", """
            dir usr
            file usr/x 100
            link bin -> usr
            ---
            gone bin
            """),
        new("a symbolic link that leads above the root", 150, "0>1 Overwritten 100/1", """
            file a 100
            ---
            link up -> ../../..
            file up/a 50
            """),
        new("names that aren't UTF-8", 187, "0>1 Deleted 107/2", """
            dir d
            file d/\xff 100
            file d/\xfe 50
            file d/\xed\xa0\x80 30
            file d/ä\xff 7
            ---
            dir d
            gone d/\xff
            gone d/ä\xff
            """),
        new("names that look the same", 60, "0>1 Deleted 10/1", """
            file \xc3\xa4 10
            file a\xcc\x88 20
            file Ä 30
            ---
            gone ä
            """),
        new("spaces, dots and slashes in names", 186, "0>1 Deleted(Moved) 103/2; 0>1 Overwritten 50/1", """
            file ./a 100
            file /b 50
            file d//e/./f 3
            file d/.wh 20
            ---
            gone ./a
            file .//b 10
            gone ./d/e/f
            file \s..\s 3 as=d//e/./f
            """),
        new("names of a hundred bytes and more", 190, "0>1 Deleted 100/1", """
            dir aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhh
            file aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhh/0123456789012345678 60
            file aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhh/01234567890123456789 100
            file aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhh/012345678901234567890 30
            ---
            gone aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhh/01234567890123456789
            """),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<LayerPattern> All => [.. Deletions, .. Changes, .. Kinds];
}
