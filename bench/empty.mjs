// What importing costs at least.
