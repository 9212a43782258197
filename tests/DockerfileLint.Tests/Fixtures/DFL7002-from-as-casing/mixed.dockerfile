from golang:1.26 [|AS|] build
FROM build [|as|] test
FROM test [|As|] other
from other [|aS|] last
