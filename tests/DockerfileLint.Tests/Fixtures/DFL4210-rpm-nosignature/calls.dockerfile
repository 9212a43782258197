FROM fedora:43
RUN rpm -i [|--nosignature|] a.rpm && rpm -U [|--nodigest|] b.rpm
