-- Trim the enriched log: what is older than the retention and has been read by every group, and, past the hard cap,
-- what is oldest whoever has read it. Ids compare as (milliseconds, sequence), never as strings.
-- KEYS  1 enriched stream  2 meta hash   ARGV  1 id below which entries are too old  2 most entries by the hard cap
-- Returns {entries trimmed, entries lost}: lost are those some group had not read yet.
-- XTRIM leaves no usable trace of what it removed, so the last id removed is written down as `trimmed_to`.
local function parts(id)
  local ms, seq = string.match(id, '^(%d+)-(%d+)$')
  if not ms then return tonumber(id), 0 end
  return tonumber(ms), tonumber(seq)
end
local function less(a, b)
  local ams, aseq = parts(a)
  local bms, bseq = parts(b)
  return ams < bms or (ams == bms and aseq < bseq)
end
local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'none' then return {0, 0} end
local meta = redis.call('TYPE', KEYS[2]).ok
if kind ~= 'stream' or (meta ~= 'none' and meta ~= 'hash') then
  return redis.error_reply('WRONGTYPE a key of this partition holds another type of value')
end

-- The first entry that some group still needs: the one behind its last delivered, or its lowest pending.
local needed = nil
for _, row in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = {}
  for i = 1, #row, 2 do group[row[i]] = row[i + 1] end
  local first = group['last-delivered-id']
  local behind = redis.call('XRANGE', KEYS[1], '(' .. first, '+', 'COUNT', 1)
  local start = behind[1] and behind[1][1] or nil
  local pending = redis.call('XPENDING', KEYS[1], group.name)
  if pending[1] > 0 and (not start or less(pending[2], start)) then start = pending[2] end
  if start and (not needed or less(start, needed)) then needed = start end
end

local limit = ARGV[1]
if needed and less(needed, limit) then limit = needed end
local length, most = redis.call('XLEN', KEYS[1]), tonumber(ARGV[2])
local lost = 0
if length > most then
  local over = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', length - most + 1)
  local capped = over[#over][1]
  if less(limit, capped) then
    if needed and less(needed, capped) then
      for i = 1, #over - 1 do
        if not less(over[i][1], needed) then lost = lost + 1 end
      end
    end
    limit = capped
  end
end
local last = redis.call('XREVRANGE', KEYS[1], '(' .. limit, '-', 'COUNT', 1)
if #last == 0 then return {0, 0} end
local trimmed = redis.call('XTRIM', KEYS[1], 'MINID', limit)
redis.call('HSET', KEYS[2], 'trimmed_to', last[1][1])
redis.call('HINCRBY', KEYS[2], 'trimmed', trimmed)
if lost > 0 then redis.call('HINCRBY', KEYS[2], 'lost', lost) end
return {trimmed, lost}
