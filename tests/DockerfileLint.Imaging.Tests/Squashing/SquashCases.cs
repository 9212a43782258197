using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>Images, each with something that is easily lost when layers are put together.</summary>
internal static class SquashCases
{
    private static readonly (string Name, string Layers)[] All =
    [
        ("files", """
            dir d mode=711 own=3:4 at=5.25
            file d/a 100 mode=4755 own=1:2 at=1500000000.123456789
            file d/b 0
            ---
            file d/a 50
            ---
            file c 7 at=-2.5
            """),
        ("deletions", """
            dir d
            file d/a 1
            file d/b 2
            file e 3
            ---
            gone d/a
            ---
            gone e
            file f 4
            """),
        ("deletions in a folder whose owner lower layers say", """
            dir d mode=2711 own=7:8 at=1.5
            dir d/e mode=700 own=9:9
            file d/e/a 1
            file d/e/b 1
            ---
            gone d/e/a
            ---
            file x 1
            """),
        ("a deleted folder", """
            dir d
            dir d/e
            file d/e/a 10
            ---
            gone d
            ---
            dir x
            """),
        ("a folder that is made anew", """
            dir d
            dir d/s
            file d/a 1
            file d/b 2
            file d/s/c 3
            ---
            gone d
            ---
            dir d mode=700
            file d/n 5
            """),
        ("a folder that is made anew with what was in it", """
            dir d
            dir d/s
            file d/a 1
            file d/s/b 2
            file d/s/c 3
            ---
            clear d
            ---
            dir d/s mode=700
            file d/s/b 2
            """),
        ("an opaque root", """
            dir d
            file d/a 1
            file b 2
            ---
            clear .
            file c 3
            ---
            file e 4
            """),
        ("a file becomes a folder and back", """
            file a 10
            dir b
            file b/x 20
            ---
            dir a
            file a/y 30
            file b 40
            ---
            gone a
            file c 1
            ---
            file a 11
            dir b
            file b/z 3
            """),
        ("links", """
            dir usr
            dir usr/bin
            link bin -> usr/bin mode=777 own=5:6
            file usr/bin/a 3
            ---
            file bin/b 4
            link l -> /nowhere at=77
            ---
            gone bin/a
            gone l
            link usr/l2 -> ../bin
            """),
        ("a link becomes a folder", """
            dir t
            file t/a 3
            link l -> t
            ---
            dir x
            ---
            gone l
            dir l
            file l/b 4
            """),
        ("folders without an entry", """
            dir usr
            dir usr/lib
            link lib -> usr/lib
            link etc -> usr
            link opt -> nowhere
            file usr/lib/x 3
            file a 5
            file b 6
            ---
            file lib/y 4
            file a/w/z 7
            ---
            gone etc/x
            clear opt
            gone b/q
            ---
            dir lib mode=700
            link own -> usr/lib
            file own/v 2
            """),
        ("hard links", """
            file a 10
            hard b -> a
            hard c -> a
            ---
            file d 20
            hard e -> d
            gone b
            ---
            gone d
            hard f -> e
            file a 11
            """),
        ("hard links to a file of a lower layer", """
            file a 10 own=9:9
            hard b -> a
            file z 3
            ---
            hard c -> a
            ---
            gone a
            hard d -> z
            ---
            file y 3
            """),
        ("hard links of which only a later one is left", """
            file z/first 10
            hard a/second -> z/first
            ---
            gone z
            ---
            hard m/third -> a/second
            ---
            gone a
            """),
        ("hard links to what isn't a file", """
            link l -> /x own=5:6 at=7
            hard m -> l
            device n mode=666
            pipe p at=3.5
            hard q -> p
            ---
            hard b -> l
            hard c -> n
            ---
            gone l
            gone q
            hard d -> p
            ---
            gone d
            hard a -> b
            hard b -> m
            """),
        ("devices, pipes and attributes", """
            dir dev
            device dev/null mode=666
            file cap 5 attr=security.capability:x
            dir at attr=user.k:v
            ---
            pipe dev/p mode=600 own=1:1
            file cap2 6 attr=security.capability:y
            ---
            file y 5
            """),
        ("numbers beyond a header", """
            file a 1 own=3000000:99999999999 at=99999999999
            ---
            file b 1 own=2097152:2097151 at=-5
            ---
            dir c own=4294967295:1
            """),
        ("the root itself", """
            dir . mode=700 own=4:4 at=3
            file a 1
            ---
            dir . mode=711 own=4:4 at=9
            file b 1
            ---
            file c 1
            """),
        ("folders that no layer names", """
            file a/b/c 1
            ---
            file a/d/e 2
            ---
            gone a/b
            """),
        ("nothing in the upper layers", """
            file a 1
            ---
            gone nothing
            ---
            file b 1
            ---
            gone b
            """),
        ("names that aren't text", """
            file \xff\xfe 1
            dir sp\sace
            file sp\sace/äöü 2
            ---
            file sp\sace/\xe4 3
            link \xff2 -> \xfe
            ---
            gone \xff\xfe
            """),
        ("sparse files", """
            sparse s 100000 0+10 50000+600 99000+1000
            sparse empty 70000 0+0
            ---
            sparse t 9000 512+512
            hard u -> t
            ---
            gone s
            """),
        ("long names", $"""
            file {new string('a', 100)} 1
            file {new string('b', 101)} 1
            dir {new string('c', 99)}
            dir {new string('d', 100)}
            file {new string('d', 100)}/{new string('e', 200)} 2
            ---
            link l -> {new string('f', 101)}
            hard h -> {new string('b', 101)}
            ---
            gone {new string('d', 100)}/{new string('e', 200)}
            """),
        ("what aufs needs itself", """
            file a 5
            file .wh..wh.plnk/1.2 9
            ---
            file .wh..wh.aufs 1
            file b 3
            ---
            file c 1
            """),
        ("what is in one layer twice", """
            file a 1
            ---
            file b 5
            file b 9
            dir d
            dir d mode=700
            ---
            file c 1
            """),
    ];

    /// <summary>Each image, with each layer from which it can be squashed.</summary>
    public static IEnumerable<TestCaseData> WithEachLayer() =>
        from one in All
        let count = LayerText.Layers(one.Layers).Count
        from layer in Enumerable.Range(0, count - 1)
        select new TestCaseData(one.Layers, layer).SetArgDisplayNames(one.Name, $"from {layer}");
}
