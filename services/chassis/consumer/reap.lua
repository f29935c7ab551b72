-- Delete consumers that are long gone: idle for a long time with nothing pending. In one script, because deleting a
-- consumer forgets its pending entries: between a look and a deletion it might have been given one.
-- KEYS[1] stream   ARGV[1] group   ARGV[2] least idle milliseconds   ARGV[3] our own name
-- Returns the names deleted.
local gone = {}
for _, row in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
  local one = {}
  for i = 1, #row, 2 do one[row[i]] = row[i + 1] end
  if one.pending == 0 and one.idle >= tonumber(ARGV[2]) and one.name ~= ARGV[3] then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], one.name)
    gone[#gone + 1] = one.name
  end
end
return gone
