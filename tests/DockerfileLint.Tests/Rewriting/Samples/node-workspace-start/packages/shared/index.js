module.exports=1;
